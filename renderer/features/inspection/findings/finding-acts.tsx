import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { type FindingScope, measuresOf } from '#shared/inspection/finding.ts'
import type { FindingLine } from '#shared/inspection/finding-entries.ts'
import type { FindingAct } from '#shared/inspection/turn-finding.ts'
import { GiveForm } from './give-form.tsx'
import { NoticeMeasure } from './notice-measure.tsx'
import { RootCauseForm } from './root-cause-form.tsx'
import { ScriptMeasure } from './script-measure.tsx'
import { TalkMeasure } from './talk-measure.tsx'

type Opened = FindingMeasure | 'give' | 'note' | 'close' | 'rootCause'
type FindingMeasure = (typeof measuresOf)[FindingScope][number]

export type Act = (act: FindingAct) => ReturnType<typeof runCommand<'inspection.turnFinding'>>

/** What may be done with an open finding: its measure, another owner or day, a word, the end. One form at a time. */
export function FindingActs({ row }: { readonly row: FindingLine }) {
  const t = useText()
  const [opened, open] = useState<Opened | null>(null)
  const close = () => open(null)
  const act: Act = (done) => runCommand('inspection.turnFinding', { id: row.id, expected: row.version, act: done })
  const names: Opened[] = [...measuresOf[row.scope], 'give', 'note', 'rootCause', 'close']
  if (opened === null) {
    return (
      <div className="qc-line">
        {names.map((name) => (
          <Button
            key={name}
            size="compact-xs"
            variant={name === 'close' ? 'filled' : 'default'}
            onClick={() => open(name)}
          >
            {t(`scorecards.act.${name}`)}
          </Button>
        ))}
      </div>
    )
  }
  const props = { row, act, onDone: close }
  if (opened === 'script') return <ScriptMeasure {...props} />
  if (opened === 'notice') return <NoticeMeasure {...props} />
  if (opened === 'talk') return <TalkMeasure {...props} />
  if (opened === 'give') return <GiveForm {...props} />
  if (opened === 'rootCause') return <RootCauseForm row={row} onDone={close} />
  return <WordsForm {...props} what={opened} />
}

interface WordsProps {
  readonly act: Act
  readonly what: 'rule' | 'note' | 'close'
  readonly onDone: () => void
}

/** One line of words: what became of the rule, a note for the story, or why it closes unread. */
function WordsForm({ act, what, onDone }: WordsProps) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ words: '' }))

  async function send() {
    const { words } = typed
    if (what === 'close') return act({ do: 'close', words })
    if (words.trim() === '') return t('scorecards.act.needs')
    return act(what === 'note' ? { do: 'note', words } : { do: 'measure', measure: { kind: 'rule', words } })
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone} action={t(`scorecards.act.${what}`)}>
      <LineField
        autoFocus
        className="gt-wide"
        label={t(`scorecards.act.${what}.words`)}
        maxLength={500}
        {...field('words')}
      />
    </OpenedForm>
  )
}

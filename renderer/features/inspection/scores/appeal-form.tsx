import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ManyChoice } from '#renderer/ui/many-choice.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { itemsOf } from '#shared/inspection/score-form.ts'
import { useFormWords } from '../sheet/form-words.ts'

interface Props {
  readonly check: Value<'inspection.spotCheck'>
  readonly onDone: () => void
}

/** Which items the agent sees differently, and why. Items with all points are not offered. */
export function AppealForm({ check, onDone }: Props) {
  const t = useText()
  const wordOf = useFormWords(check.formId)
  const [items, take] = useState<string[]>([])
  const { typed, field } = useTyped(() => ({ words: '' }))
  const lost = itemsOf(check.form).filter(({ id, most }) => check.answers[id] !== most)

  async function send() {
    if (items.length === 0 || typed.words.trim() === '') return t('scorecards.appeal.needs')
    const { id, version } = check
    return runCommand('inspection.appealCheck', { id, expected: version, items, words: typed.words })
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone} action={t('scorecards.appeal.send')}>
      <div className="gt-wide">
        <ManyChoice
          label={t('scorecards.appeal.items')}
          choices={lost.map((item) => ({ value: item.id, label: wordOf(item) }))}
          values={items}
          onChange={take}
        />
      </div>
      <TextField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('scorecards.appeal.words')}
        maxLength={1_000}
        {...field('words')}
      />
    </OpenedForm>
  )
}

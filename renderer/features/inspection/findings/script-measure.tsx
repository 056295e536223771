import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { Act } from './finding-acts.tsx'

interface Props {
  readonly act: Act
  readonly onDone: () => void
}

/** A script for the whole team: one that is published already, or a new one that is published with this. */
export function ScriptMeasure({ act, onDone }: Props) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const answers = useQuery('scripts.sharedAnswers', { after: null }).value?.rows ?? []
  const [answerId, pick] = useState<string | null>(null)
  const { typed, field } = useTyped(() => ({ question: '', answer: '' }))

  async function send() {
    if (answerId !== null) return act({ do: 'measure', measure: { kind: 'script', answerId } })
    if (typed.question.trim() === '' || typed.answer.trim() === '') return t('scorecards.script.needs')
    const where = { step: 'consultation' as const, category: t('scorecards.script.category'), source: '' }
    const made = await runCommand('scripts.publishAnswer', { ...typed, ...where })
    if (!made.ok) return failureText(made.failure)
    pick(made.value.id)
    return act({ do: 'measure', measure: { kind: 'script', answerId: made.value.id } })
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone} action={t('scorecards.script.publish')}>
      <PickField
        className="gt-wide"
        isTitled
        label={t('scorecards.script.there')}
        values={answers.map(({ id }) => id)}
        wordsOf={(id) => answers.find((one) => one.id === id)?.question ?? id}
        value={answerId}
        onPick={pick}
        onClear={() => pick(null)}
      />
      {answerId === null && (
        <>
          <LineField
            autoFocus
            className="gt-wide"
            isTitled
            label={t('scorecards.script.question')}
            maxLength={40}
            {...field('question')}
          />
          <TextField
            className="gt-wide"
            isTitled
            label={t('scorecards.script.answer')}
            maxLength={1_000}
            {...field('answer')}
          />
        </>
      )}
    </OpenedForm>
  )
}

import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { ScriptStep } from '#shared/scripts/script.ts'
import { messageFaults } from './message-marks.ts'
import { StepAndCategory } from './step-and-category.tsx'

/** A frequent question and its answer, for everybody at once. */
export function PublishForm({ onDone }: { onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ question: '', answer: '', source: '' }))
  const [step, setStep] = useState<ScriptStep>('consultation')
  const [category, setCategory] = useState('')
  const faults = messageFaults(typed.answer).map(({ kind, name }) => `${t(`scripts.problem.${kind}`)} ${name}`.trim())

  async function publish() {
    if ([typed.question, typed.answer, category].some((text) => text.trim() === '')) return t('scripts.shared.needsAll')
    return runCommand('scripts.publishAnswer', { ...typed, step, category })
  }

  return (
    <OpenedForm domain="scripts" onSend={publish} onDone={onDone} action={t('scripts.shared.publishNow')}>
      <LineField autoFocus isTitled label={t('scripts.shared.question')} maxLength={40} {...field('question')} />
      <LineField
        isTitled
        label={t('scripts.shared.source')}
        placeholder={t('scripts.shared.sourceExample')}
        maxLength={60}
        {...field('source')}
      />
      <TextField
        className="gt-wide"
        isTitled
        label={t('scripts.shared.answer')}
        minRows={2}
        maxLength={1_000}
        error={faults.length > 0 ? faults.join('；') : null}
        {...field('answer')}
      />
      <StepAndCategory step={step} category={category} onStep={setStep} onCategory={setCategory} />
    </OpenedForm>
  )
}

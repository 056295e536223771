import { Button, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import type { ScriptStep } from '#shared/scripts/script.ts'
import { messageFaults } from './message-marks.ts'
import { StepAndCategory } from './step-and-category.tsx'

/** A frequent question and its answer, for everybody at once. Ctrl+Enter publishes. */
export function PublishForm({ onDone }: { onDone: () => void }) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const [question, setQuestion] = useState('')
  const [answer, setAnswer] = useState('')
  const [source, setSource] = useState('')
  const [step, setStep] = useState<ScriptStep>('consultation')
  const [category, setCategory] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const faults = messageFaults(answer).map(({ kind, name }) => `${t(`scripts.problem.${kind}`)} ${name}`.trim())

  async function publish(): Promise<void> {
    if ([question, answer, category].some((text) => text.trim() === '')) return setProblem(t('scripts.shared.needsAll'))
    const result = await runCommand('scripts.publishAnswer', { question, answer, source, step, category })
    if (result.ok) onDone()
    else setProblem(failureText(result.failure))
  }

  return (
    <form
      className="sc-peer-form"
      onKeyDown={onCtrlEnter(() => void publish())}
      onSubmit={(event) => {
        event.preventDefault()
        void publish()
      }}
    >
      <TextInput
        autoFocus
        label={t('scripts.shared.question')}
        maxLength={40}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <TextInput
        label={t('scripts.shared.source')}
        placeholder={t('scripts.shared.sourceExample')}
        maxLength={60}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <Textarea
        className="sc-wide"
        label={t('scripts.shared.answer')}
        autosize
        minRows={2}
        maxLength={1_000}
        error={faults.length > 0 ? faults.join('；') : null}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <StepAndCategory step={step} category={category} onStep={setStep} onCategory={setCategory} />
      <div className="sc-line sc-wide">
        {problem && (
          <Text c="red" role="alert">
            {problem}
          </Text>
        )}
        <span className="gt-spread" />
        <Button variant="default" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
        <Button type="submit">{t('scripts.shared.publishNow')}</Button>
      </div>
    </form>
  )
}

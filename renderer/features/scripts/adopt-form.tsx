import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { ScriptStep } from '#shared/scripts/script.ts'
import { showInLibrary } from './scripts-view.ts'
import { StepAndCategory } from './step-and-category.tsx'

/** Where the draft made of a peer's answer belongs; the library opens with it then. */
export function AdoptForm({ id, onLeave }: { id: string; onLeave: () => void }) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const [step, setStep] = useState<ScriptStep>('consultation')
  const [category, setCategory] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  async function adopt(): Promise<void> {
    if (category.trim() === '') return setProblem(t('scripts.page.needsCategory'))
    const result = await runCommand('scripts.adoptPeer', { id, step, category })
    if (result.ok) showInLibrary(result.value.scriptId)
    else setProblem(failureText(result.failure))
  }

  return (
    <form
      className="sc-adopt"
      onSubmit={(event) => {
        event.preventDefault()
        void adopt()
      }}
    >
      <StepAndCategory step={step} category={category} onStep={setStep} onCategory={setCategory} />
      <Button type="submit">{t('scripts.peer.makeDraft')}</Button>
      <Button variant="default" onClick={onLeave}>
        {t('shell.cancel')}
      </Button>
      {problem && (
        <Text c="red" role="alert">
          {problem}
        </Text>
      )}
    </form>
  )
}

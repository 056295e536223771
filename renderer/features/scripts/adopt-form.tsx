import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import type { ScriptStep } from '#shared/scripts/script.ts'
import { showInLibrary } from './scripts-view.ts'
import { StepAndCategory } from './step-and-category.tsx'

/** Where the draft made of a peer's answer belongs; the library opens with it then. */
export function AdoptForm({ id, onLeave }: { id: string; onLeave: () => void }) {
  const t = useText()
  const [step, setStep] = useState<ScriptStep>('consultation')
  const [category, setCategory] = useState('')

  async function adopt() {
    if (category.trim() === '') return t('scripts.page.needsCategory')
    const adopted = await runCommand('scripts.adoptPeer', { id, step, category })
    if (adopted.ok) showInLibrary(adopted.value.scriptId)
    return adopted
  }

  return (
    <OpenedForm domain="scripts" onSend={adopt} onDone={onLeave} action={t('scripts.peer.makeDraft')}>
      <StepAndCategory step={step} category={category} onStep={setStep} onCategory={setCategory} />
    </OpenedForm>
  )
}

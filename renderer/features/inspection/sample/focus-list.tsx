import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { RemoveButton } from '#renderer/ui/remove-button.tsx'
import { dayOf } from '#shared/kernel/time.ts'
import { FocusForm } from './focus-form.tsx'

/** Agents who need to improve, each with the reason and who gave it. */
export function FocusList() {
  const t = useText()
  const failureText = useFailureText('inspection')
  const settings = useQuery('inspection.spotSettings', {}).value
  const [problem, setProblem] = useState<string | null>(null)
  if (!settings) return null
  const { focus, version } = settings

  async function remove(personId: string): Promise<void> {
    const result = await runCommand('inspection.setFocus', { expected: version, personId, reason: null })
    setProblem(result.ok ? null : failureText(result.failure))
  }

  return (
    <section className="qc-focus" aria-label={t('scorecards.sample.focus')}>
      {focus.length === 0 && <p className="gt-quiet">{t('scorecards.focus.empty')}</p>}
      <ul>
        {focus.map(({ personId, name, reason, byName, at }) => (
          <li key={personId} className="qc-line">
            <strong>{name}</strong>
            <span>{reason}</span>
            <span className="gt-quiet">{t('scorecards.focus.by', { name: byName, on: dayOf(at) })}</span>
            <RemoveButton label={t('scorecards.focus.remove', { name })} onRemove={() => void remove(personId)} />
          </li>
        ))}
      </ul>
      <ProblemLine problem={problem} />
      <FormButton words={t('scorecards.focus.add')}>
        {(close) => <FocusForm version={version} onDone={close} />}
      </FormButton>
    </section>
  )
}

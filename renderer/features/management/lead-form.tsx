import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PersonPick } from '#renderer/ui/person-pick.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { projectMetrics } from '#shared/management/project.ts'
import type { ProjectView } from '#shared/management/project-entries.ts'

interface Props {
  readonly metric: (typeof projectMetrics)[number]
  readonly project: ProjectView | null
  readonly onDone: () => void
}

/** Who leads a metric, to which target, and why. */
export function LeadForm({ metric, project, onDone }: Props) {
  const t = useText()
  const [leadId, setLead] = useState(project?.leadId ?? null)
  const { typed, field } = useTyped(() => ({ target: project?.target ?? '', why: project?.why ?? '' }))

  async function send() {
    if (leadId === null || typed.target.trim() === '') return t('management.project.needs')
    return runCommand('management.saveProject', { metric, expected: project?.version ?? null, leadId, ...typed })
  }

  return (
    <OpenedForm domain="management" onSend={send} onDone={onDone}>
      <PersonPick label={t('management.project.who')} value={leadId} onPick={setLead} />
      <LineField
        isTitled
        label={t('management.project.target')}
        placeholder={t('management.project.target.hint')}
        maxLength={100}
        {...field('target')}
      />
      <LineField
        className="gt-wide"
        isTitled
        label={t('management.project.why')}
        placeholder={t('management.project.why.hint')}
        maxLength={200}
        {...field('why')}
      />
    </OpenedForm>
  )
}

import { useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { projectMetrics } from '#shared/management/project.ts'
import type { ProjectView } from '#shared/management/project-entries.ts'
import { LeadForm } from './lead-form.tsx'
import { ProjectTasks } from './project-tasks.tsx'

type Metric = (typeof projectMetrics)[number]

/** 项目组长 (R76): each metric, who leads it and what was handed down; a metric has one lead. */
export function ProjectsTab({ isLead }: { readonly isLead: boolean }) {
  const t = useText()
  const projects = useLast(useQuery('management.projects', {}).value)
  if (!projects) return <div aria-busy="true" />
  const shown = projectMetrics.filter((metric) => isLead || projects.some((one) => one.metric === metric))
  return (
    <div className="mg-page">
      <p className="gt-quiet">{t('management.projects.help')}</p>
      {shown.length === 0 && <p className="gt-quiet">{t('management.projects.none')}</p>}
      {shown.map((metric) => (
        <Metric
          key={metric}
          metric={metric}
          project={projects.find((one) => one.metric === metric) ?? null}
          isLead={isLead}
        />
      ))}
    </div>
  )
}

interface Props {
  readonly metric: Metric
  readonly project: ProjectView | null
}

function Metric({ metric, project, isLead }: Props & { readonly isLead: boolean }) {
  const t = useText()
  const own = useSeat()?.person?.id
  const mayHandDown = isLead || project?.leadId === own
  const form = (
    <FormButton words={t(project ? 'management.project.change' : 'management.project.appoint')}>
      {(close) => <LeadForm metric={metric} project={project} onDone={close} />}
    </FormButton>
  )
  return (
    <section className="mg-card" aria-label={t(`management.metric.${metric}`)}>
      <div className="mg-line">
        <h3>{t(`management.metric.${metric}`)}</h3>
        {project ? (
          <span>{t('management.project.lead', { name: project.leadName, target: project.target })}</span>
        ) : (
          <span className="gt-quiet">{t('management.project.nobody')}</span>
        )}
        {isLead && form}
      </div>
      {project && project.why !== '' && (
        <p className="gt-quiet">{t('management.project.whyIs', { why: project.why })}</p>
      )}
      {project && <ProjectTasks project={project} mayHandDown={mayHandDown} />}
    </section>
  )
}

import { useState } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PersonPick } from '#renderer/ui/person-pick.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { ProjectView } from '#shared/management/contract.ts'
import { projectMetrics } from '#shared/management/project.ts'
import { TaskForm } from './task-form.tsx'
import { TaskRow } from './task-row.tsx'

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

function ProjectTasks({ project, mayHandDown }: { readonly project: ProjectView; readonly mayHandDown: boolean }) {
  const t = useText()
  const { id, tasks, reviews } = project
  return (
    <>
      <ul className="mg-list">
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} mayChange={mayHandDown} />
        ))}
      </ul>
      {reviews.length > 0 && (
        <details>
          <summary>{t('management.project.reviews', { count: reviews.length })}</summary>
          <ul className="mg-list">
            {reviews.map(({ at, byName, words }) => (
              <li key={at}>
                <span className="gt-quiet">
                  {formatInstant(at).slice(0, 10)} {byName}
                </span>{' '}
                {words}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayHandDown && (
        <div className="mg-line">
          <FormButton words={t('management.project.addTask')}>
            {(close) => <TaskForm of={{ kind: 'project', id }} onDone={close} />}
          </FormButton>
          <FormButton words={t('management.project.review')}>
            {(close) => <ReviewForm project={project} onDone={close} />}
          </FormButton>
        </div>
      )}
    </>
  )
}

function LeadForm({ metric, project, onDone }: Props & { readonly onDone: () => void }) {
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

function ReviewForm({ project, onDone }: { readonly project: ProjectView; readonly onDone: () => void }) {
  const t = useText()
  const [words, setWords] = useState('')
  const { id, version } = project
  const send = async () =>
    words.trim() === ''
      ? t('management.project.review.needs')
      : runCommand('management.reviewProject', { id, expected: version, words })
  return (
    <OpenedForm domain="management" onSend={send} onDone={onDone} action={t('management.project.review')}>
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('management.project.review.words')}
        maxLength={500}
        value={words}
        onText={setWords}
      />
    </OpenedForm>
  )
}

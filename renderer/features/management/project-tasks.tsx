import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import type { ProjectView } from '#shared/management/project-entries.ts'
import { ProjectReview } from './project-review.tsx'
import { TaskForm } from './task-form.tsx'
import { TaskRow } from './task-row.tsx'

/** What was handed down for a metric, and its reviews. */
export function ProjectTasks({
  project,
  mayHandDown,
}: {
  readonly project: ProjectView
  readonly mayHandDown: boolean
}) {
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
            {(close) => <ProjectReview project={project} onDone={close} />}
          </FormButton>
        </div>
      )}
    </>
  )
}

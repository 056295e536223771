import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { MeetingView } from '#shared/management/meeting-entries.ts'
import { TaskRow } from './task-row.tsx'

interface Props {
  readonly view: MeetingView
  readonly isLead: boolean
}

/** What earlier meetings left open. */
export function CarriedActions({ view: { carried }, isLead }: Props) {
  const t = useText()
  if (carried.length === 0) return null
  return (
    <section className="mg-carried">
      <h3>{t('management.meeting.carried', { count: carried.length })}</h3>
      <ul className="mg-list">
        {carried.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            mayChange={isLead}
            beside={t('management.meeting.from', {
              on: formatInstant(task.fromAt).slice(0, 10),
              purpose: task.fromPurpose,
            })}
          />
        ))}
      </ul>
    </section>
  )
}

import { useText } from '#renderer/text/use-text.ts'
import type { MeetingLine } from '#shared/management/meeting-entries.ts'

/** Planned, going on, or over. */
export function MeetingState({ row: { openedAt, closedAt } }: { readonly row: MeetingLine }) {
  const t = useText()
  const begun = openedAt === null ? 'planned' : 'open'
  return <span className="mg-tag">{t(`management.meeting.state.${closedAt === null ? begun : 'closed'}`)}</span>
}

import { createOwn } from '#renderer/data/own-view.ts'
import type { TaskLine } from '#shared/management/task-entries.ts'

interface View {
  readonly tab: 'tasks' | 'causes' | 'projects' | 'meetings' | 'studies'
  /** What is open over its list. */
  readonly causeId: string | null
  readonly meetingId: string | null
  /** The case a new record is begun from. */
  readonly ticketId: string | null
}

export const useManagement = createOwn<View>(() => ({ tab: 'tasks', causeId: null, meetingId: null, ticketId: null }))

export function openCause(causeId: string | null): void {
  useManagement.setState({ tab: 'causes', causeId, ticketId: null })
}

export function openMeeting(meetingId: string | null): void {
  useManagement.setState({ tab: 'meetings', meetingId })
}

/** Begins a record from a case. */
export function beginFromTicket(ticketId: string): void {
  useManagement.setState({ tab: 'causes', causeId: null, ticketId })
}

/** Goes to what a task follows from. */
export function openTaskSource({ ofKind, ofId }: Pick<TaskLine, 'ofKind' | 'ofId'>): void {
  if (ofKind === 'project') useManagement.setState({ tab: 'projects' })
  else if (ofKind === 'meeting') openMeeting(ofId)
  else openCause(ofId)
}

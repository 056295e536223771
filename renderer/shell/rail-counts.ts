import { may, useSeat } from '#renderer/data/session.ts'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useNow } from '#renderer/data/use-now.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import type { PageName } from '#renderer/page-names.ts'
import { isOverdue } from '#shared/kernel/deadline.ts'
import { leads } from '#shared/kernel/role.ts'

/** What waits on each page. A promise falls overdue by the clock alone, so it is counted here and not only asked. */
export function useRailCounts(): Partial<Record<PageName, number>> {
  const seat = useSeat()
  const now = useNow()
  const minute = useMinute()
  const queue = useQuery('reception.queue', { scope: 'shop' })
  const notes = useQuery('handover.waiting', {})
  // Supervisors see to everybody's promises, the others to their own.
  const promises = useQuery('handover.openPromises', { whose: may(seat, leads) ? 'all' : 'mine', after: null })
  // So are cases after the sale.
  const cases = useQuery('aftersales.late', { whose: may(seat, leads) ? 'all' : 'mine', minute })
  // In working hours of one's own that are about to be late, too.
  const reminded = useQuery('aftersales.remindedOf', { minute })
  // Leave asked for, drafts of complaints and things handed over for the third time wait for who leads.
  const leave = useQuery('roster.waitingLeave', may(seat, leads) ? {} : null)
  const drafts = useQuery('conduct.openDrafts', may(seat, leads) ? {} : null)
  const carried = useQuery('handover.carried', may(seat, leads) ? {} : null)
  // So do bad reviews nobody answered in time.
  const reviews = useQuery('reviews.late', may(seat, leads) ? { minute } : null)
  // Late tasks, and for who leads causes that repeat.
  const management = useQuery('management.waiting', { minute })
  const shared = useQuery('scripts.unreadAnswers', {})
  const toTake = (notes.value ?? []).filter(({ note }) => note.authorId !== seat?.person?.id).length
  const lateShown = (promises.value?.rows ?? []).filter(({ dueAt }) => isOverdue(dueAt, now)).length
  return {
    reception: queue.value?.total ?? 0,
    aftersales: Math.max(cases.value?.count ?? 0, reminded.value?.length ?? 0) + (reviews.value?.count ?? 0),
    team: (leave.value?.count ?? 0) + (drafts.value?.count ?? 0),
    management: management.value?.count ?? 0,
    scripts: shared.value?.count ?? 0,
    handover: toTake + Math.max(lateShown, promises.value?.overdue ?? 0) + (carried.value?.length ?? 0),
  }
}

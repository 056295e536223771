import type { HandoverNote } from '#shared/handover/handover-note.ts'
import { dayMs } from '#shared/kernel/time.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** A note nobody took for this long is history: its promises are still owed and still shown as overdue. */
const waitingAtMostMs = 60 * dayMs

/** Notes that may still matter, newest first. */
export function recentNotes({ db, shopId, now }: Context): Promise<HandoverNote[]> {
  return db.handovers
    .where('[shopId+recency]')
    .between([shopId, -now], [shopId, waitingAtMostMs - now], true, true)
    .toArray()
}

/** Notes without an acknowledgement, newest first. */
export async function waitingNotes(context: Context): Promise<HandoverNote[]> {
  return (await recentNotes(context)).filter(({ ackAt }) => ackAt === null)
}

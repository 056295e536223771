import { array, boolean, nullable, object, picklist, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, id, instant, text } from '#shared/kernel/schema.ts'
import { dispatchDue } from './handover-note.ts'
import { noticeKinds } from './notice.ts'

/** What every shift has to know besides its own cases (domain 2.3). */
export const noticeEntries = {
  /** 缺货与活动 that stand, the oldest first. */
  notices: query({
    input: object({}),
    output: array(
      object({
        ...{ id, kind: picklist(noticeKinds), text: string(), addedBy: string(), openSince: instant },
        /** Whether who asks has said that it was read. */
        isSeen: boolean(),
        readers: count,
      }),
    ),
    roles: everyRole,
    failures: [],
    reads: ['shiftNotices'],
  }),
  addNotice: command({
    input: object({ kind: picklist(noticeKinds), text: text(200) }),
    output: object({ id }),
    roles: everyRole,
    failures: ['too_many_notices'],
    touches: ['shiftNotices'],
  }),
  markNoticeRead: command({
    input: object({ id }),
    output: object({ readers: count }),
    roles: everyRole,
    failures: ['notice_not_found'],
    touches: ['shiftNotices'],
  }),
  /** It is over: sold again, or the sale has ended. Notes that told of it keep it. */
  endNotice: command({
    input: object({ id }),
    output: object({}),
    roles: everyRole,
    failures: ['notice_not_found'],
    touches: ['shiftNotices'],
  }),
  /** Orders that must leave before the day shift arrives (R34); null when there are none. Asked anew each minute. */
  dispatchBeforeDay: query({
    input: object({ minute: count }),
    output: object({ due: nullable(dispatchDue) }),
    roles: everyRole,
    failures: [],
    reads: ['orders', 'orderClocks'],
  }),
}

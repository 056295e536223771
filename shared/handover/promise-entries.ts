import { array, nullable, object, optional, picklist, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, id, instant, maybeText, nick, rowVersion, text } from '#shared/kernel/schema.ts'
import { promiseMemo } from './promise.ts'
import { ownerFailures } from './promise-turns.ts'

const turned = object({ id: string(), version: rowVersion })

/** The promise memo (R05; domain 2.3). */
export const promiseEntries = {
  addPromise: command({
    input: object({
      platform,
      buyerNick: nick,
      receptionId: optional(nullable(id), null),
      orderNo: optional(nullable(text(40)), null),
      what: text(200),
      dueAt: instant,
    }),
    output: turned,
    roles: everyRole,
    failures: ['due_in_past'],
    touches: ['promises'],
  }),
  answerPromise: command({
    input: object({ id, note: maybeText(500) }),
    output: turned,
    roles: everyRole,
    failures: ['promise_not_found', 'promise_answered'],
    touches: ['promises'],
  }),
  extendPromise: command({
    input: object({ id, dueAt: instant, reason: text(200) }),
    output: turned,
    roles: everyRole,
    failures: ['promise_not_found', ...ownerFailures, 'due_in_past'],
    touches: ['promises'],
  }),
  handOverPromise: command({
    input: object({ id, to: id }),
    output: turned,
    roles: everyRole,
    failures: ['promise_not_found', ...ownerFailures, 'same_owner', 'person_not_found'],
    touches: ['promises', 'people'],
  }),
  /** Still owed, the longest overdue first. `waitingIn`: the note that hands it over and nobody has acknowledged. */
  openPromises: query({
    input: object({ whose: picklist(['mine', 'all']), after: nullable(pageCursor) }),
    output: object({
      ...pageOf(object({ ...promiseMemo.entries, waitingIn: nullable(string()) })).entries,
      overdue: count,
    }),
    roles: everyRole,
    failures: [],
    reads: ['promises', 'handovers'],
  }),
  /** What is and was promised to one buyer: the open ones first, then the newest; at most 50. */
  promisesOfBuyer: query({
    input: object({ platform, buyerNick: nick }),
    output: array(promiseMemo),
    roles: everyRole,
    failures: [],
    reads: ['promises'],
  }),
}

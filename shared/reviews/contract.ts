import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  minLength,
  nullable,
  object,
  omit,
  pick,
  picklist,
  pipe,
  string,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, id, instant, maybeText, nick, rowVersion, text } from '#shared/kernel/schema.ts'
import { opinionItem, severities, tones } from './opinion.ts'
import { privateKinds } from './reply-privacy.ts'
import { ratings, review } from './review.ts'
import { contactFailures, reviewAct, turnFailures } from './turn-review.ts'

const line = object({
  ...pick(review, ['id', 'version', 'platform', 'orderNo', 'buyerNick', 'rating', 'at', 'replyPublishedAt', 'outcome'])
    .entries,
  /** Masked like everything people wrote. */
  text: string(),
  /** A bad one without an answer for more than 24 h. */
  isLate: boolean(),
})
export type ReviewLine = InferOutput<typeof line>

const view = object({
  ...line.entries,
  ...pick(review, ['customerId', 'orderId', 'harassment', 'isLocked']).entries,
  repliedByName: nullable(string()),
  replyDraft: string(),
  contactLog: array(
    object({ ...omit(review.entries.sealed.entries.contactLog.item, ['by']).entries, byName: string() }),
  ),
  /** Why the buyer may not be asked to amend it now; null when one may. */
  askRefusal: nullable(picklist(contactFailures)),
  hasAsked: boolean(),
})
export type ReviewView = InferOutput<typeof view>

const opinionLine = object({
  ...pick(opinionItem, ['id', 'version', 'tone', 'severity', 'ownerId', 'notedAt', 'closedAt']).entries,
  ...opinionItem.entries.sealed.entries,
  ownerName: string(),
  closedByName: nullable(string()),
})
export type OpinionLine = InferOutput<typeof opinionLine>

export const reviewLists = ['bad', 'neutral', 'rescue', 'all'] as const

const turn = { id, expected: rowVersion }
/** Where the buyer's data and words stand that a public reply is compared with. */
const known = ['orders', 'customers', 'chats']

/** Reviews and what is said of the shop in public (R44, R45, R46; domain 2.22). */
export const reviewsContract = {
  /**
   * `bad`, `neutral`: those without a published reply, `rescue`: those whose outcome is open, the oldest first; `all`:
   * newest first. Asked anew each minute.
   */
  page: query({
    input: object({ which: picklist(reviewLists), minute: count, after: nullable(pageCursor) }),
    output: pageOf(line),
    roles: everyRole,
    failures: [],
    reads: ['reviews'],
  }),
  get: query({
    input: object({ id }),
    output: view,
    roles: everyRole,
    failures: ['review_not_found'],
    reads: ['reviews', 'people'],
  }),
  /** Bad reviews without an answer for more than 24 h, for who leads. Asked anew each minute. */
  late: query({
    input: object({ minute: count }),
    output: object({ count }),
    roles: leads,
    failures: [],
    reads: ['reviews'],
  }),
  /** One typed by hand, or lines of a table that was pasted. One that is there already stays as it is. */
  add: command({
    input: object({
      platform,
      reviews: pipe(
        array(
          object({
            orderNo: nullable(text(40)),
            buyerNick: nullable(nick),
            rating: picklist(ratings),
            at: instant,
            text: text(2_000),
          }),
        ),
        minLength(1),
        maxLength(200),
      ),
    }),
    /** `id`: the first of them, new or there already. */
    output: object({ id: string(), added: count, known: count }),
    roles: everyRole,
    failures: ['in_future', 'buyer_missing', 'other_buyers_order'],
    touches: ['reviews', 'orders'],
  }),
  /** What of the buyer a reply would publish: compared with what the shop knows, told by place and kind only. */
  checkReply: query({
    input: object({ id, text: maybeText(2_000) }),
    output: array(object({ kind: picklist(privateKinds), start: count, end: count })),
    roles: everyRole,
    failures: ['review_not_found'],
    reads: ['reviews', ...known],
  }),
  act: command({
    input: object({ ...turn, act: reviewAct }),
    output: object({ ticketId: nullable(string()) }),
    roles: everyRole,
    failures: ['review_not_found', 'stale', 'reply_tells', 'due_in_past', 'case_not_opened', ...turnFailures],
    touches: ['reviews', 'promises', 'tickets', ...known],
  }),
  /** The buyer may be asked a second time, for this reason. */
  approveSecond: command({
    input: object({ ...turn, reason: text(200) }),
    output: object({}),
    roles: leads,
    failures: ['review_not_found', 'stale', 'not_needed', ...turnFailures],
    touches: ['reviews'],
  }),
  /** `open`: the gravest first; `closed`: newest first. */
  opinions: query({
    input: object({ which: picklist(['open', 'closed']), after: nullable(pageCursor) }),
    output: pageOf(opinionLine),
    roles: everyRole,
    failures: [],
    reads: ['opinionItems', 'people'],
  }),
  /** Whoever notes it has it, until who leads gives it to somebody else. */
  noteOpinion: command({
    input: object({ source: text(120), tone: picklist(tones), severity: picklist(severities), text: text(1_000) }),
    output: object({ id: string() }),
    roles: everyRole,
    failures: [],
    touches: ['opinionItems'],
  }),
  giveOpinion: command({
    input: object({ ...turn, ownerId: id }),
    output: object({}),
    roles: leads,
    failures: ['opinion_not_found', 'stale', 'already_closed', 'person_not_found'],
    touches: ['opinionItems', 'people'],
  }),
  /** By whoever has it or who leads, with what was done. */
  closeOpinion: command({
    input: object({ ...turn, action: maybeText(500) }),
    output: object({}),
    roles: everyRole,
    failures: ['opinion_not_found', 'stale', 'already_closed', 'not_yours', 'action_missing'],
    touches: ['opinionItems'],
  }),
}

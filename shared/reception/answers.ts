import { array, boolean, type InferOutput, nullable, object, pick, picklist, record, string } from 'valibot'
import { shownCheck } from '#shared/checks/answers.ts'
import { checkNames, mergeConflicts } from '#shared/checks/check.ts'
import { apartReasons } from '#shared/checks/merge.ts'
import { customer } from '#shared/customers/customer.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { platform } from '#shared/kernel/platform.ts'
import { count, fen, instant } from '#shared/kernel/schema.ts'
import { order, orderState } from '#shared/orders/order.ts'
import { recordVariables } from '#shared/scripts/variables.ts'
import {
  afterSalesKind,
  decision,
  eventSources,
  evidence,
  followUpStates,
  need,
  outcome,
  receptionStep,
  stepVisit,
} from './reception.ts'

/** New: nothing known. Known: seen before without a paid order. Returning: has paid before (cue cards, R08). */
export const buyerStandings = ['new', 'known', 'returning'] as const
export type BuyerStanding = (typeof buyerStandings)[number]

const named = { agentId: string(), agentName: string() }

/** One waiting line of the dock (R09). Band and order follow from `bandOf` and `compareWaiting` at the page's clock. */
export const queueRow = object({
  id: string(),
  platform,
  buyerNick: string(),
  ...named,
  step: receptionStep,
  openedAt: instant,
  waitingSince: nullable(instant),
  /** How we know since when; null when nobody waits. */
  waitSource: nullable(picklist(eventSources)),
  sixSecondMet: nullable(boolean()),
  comeBackAt: nullable(instant),
  isAfterSales: boolean(),
  hasDraft: boolean(),
  hasTwin: boolean(),
  buyer: object({
    standing: picklist(buyerStandings),
    paidOrderCount: count,
    totalFen: fen,
    importance: count,
    tags: array(string()),
  }),
})
export type QueueRow = InferOutput<typeof queueRow>

/** `total` tells when there are more than the bound. */
export const queue = object({ rows: array(queueRow), total: count })

const remark = object({ text: string(), byName: string(), at: instant })

/** What we know of the buyer, masked (ux 3, 7). */
export const buyerCard = object({
  receptionId: string(),
  customerId: string(),
  platform,
  buyerNick: string(),
  standing: picklist(buyerStandings),
  customer: nullable(
    object({
      ...pick(customer, [
        'orderCount',
        'paidOrderCount',
        'totalFen',
        'quantity',
        'firstOrderAt',
        'lastOrderAt',
        'group',
        'importance',
        'isFriend',
      ]).entries,
      tags: array(string()),
      name: nullable(string()),
      phone: nullable(string()),
      address: nullable(string()),
    }),
  ),
  remark: nullable(remark),
  /** Nobody contacts this buyer of their own accord today (R24). */
  isPressFree: boolean(),
  lastOrders: array(
    object({
      ...pick(order, [
        'orderNo',
        'state',
        'platformStatus',
        'seenAt',
        'title',
        'quantity',
        'amountFen',
        'placedAt',
        'courier',
        'trackingNo',
      ]).entries,
      receiver: nullable(string()),
      phone: nullable(string()),
      address: nullable(string()),
    }),
  ),
  promises: array(
    object({ id: string(), what: string(), orderNo: nullable(string()), dueAt: instant, ownerName: string() }),
  ),
  followUp: nullable(object({ id: string(), state: picklist(followUpStates), dueAt: instant })),
  /** `here`: the characters of this buyer's nick that differ; `positions`: those of the other's. */
  twins: array(object({ nick: string(), positions: array(count), here: array(count), isCustomer: boolean() })),
})
export type BuyerCard = InferOutput<typeof buyerCard>

/** Earlier receptions of one buyer, so that nobody has to tell the story twice. */
export const receptionHistory = pageOf(
  object({
    id: string(),
    ...named,
    earlierAgents: array(string()),
    openedAt: instant,
    closedAt: nullable(instant),
    step: receptionStep,
    isAfterSales: boolean(),
    decision: nullable(decision),
    outcome: nullable(outcome),
    sixSecondMet: nullable(boolean()),
    needs: array(need),
    orderNos: array(string()),
  }),
)

/** One reception as it went, for inspection (R08, R09). Nothing that was said: who did what, when and by what. */
export const receptionStory = object({
  id: string(),
  ...named,
  platform,
  buyerNick: string(),
  openedAt: instant,
  closedAt: nullable(instant),
  outcome: nullable(outcome),
  afterSalesKind: nullable(afterSalesKind),
  clock: object({
    firstInboundAt: nullable(instant),
    firstReplyAt: nullable(instant),
    sixSecondMet: nullable(boolean()),
    /** How many of the instants come from where. */
    sources: record(picklist(eventSources), count),
    lateBecause: array(string()),
  }),
  stages: array(
    object({
      ...stepVisit.entries,
      isBackStep: boolean(),
      /** `by` in words, and what `ref` names where that is a row: a script's title, a colleague. */
      evidence: array(object({ ...evidence.entries, byName: string(), refName: nullable(string()) })),
    }),
  ),
})
export type ReceptionStory = InferOutput<typeof receptionStory>

export const followUpRow = object({
  id: string(),
  receptionId: string(),
  platform,
  buyerNick: string(),
  ownerId: string(),
  ownerName: string(),
  state: picklist(followUpStates),
  deferredAt: instant,
  dueAt: instant,
})
export type FollowUpRow = InferOutput<typeof followUpRow>

/** Everything step 6 shows: one card for each check, the unshipped orders, the recap (R17, R18, R20). */
export const auditAnswer = object({
  checks: array(shownCheck),
  open: array(picklist(checkNames)),
  orders: array(
    object({
      orderNo: string(),
      state: orderState,
      title: string(),
      quantity: count,
      amountFen: fen,
      placedAt: instant,
      receiver: nullable(string()),
      address: nullable(string()),
      parcel: nullable(count),
      apart: nullable(picklist(apartReasons)),
    }),
  ),
  suggestions: array(object({ orderNos: array(string()), conflicts: array(picklist(mergeConflicts)) })),
  /** Orders of the buyer that somebody has put into one parcel. */
  mergedOrderNos: array(string()),
  /** The strictest of what was promised for these orders; null when nothing was. */
  promisedBy: nullable(instant),
  /** For this buyer's eyes: not masked. Empty when there is nothing to confirm. */
  recapText: string(),
})
export type AuditAnswer = InferOutput<typeof auditAnswer>

/** Values by the name of their variable; what no record knows is left out and asked for. */
export const scriptValues = record(picklist(recordVariables), string())

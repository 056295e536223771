import { array, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant } from '#shared/kernel/schema.ts'
import { hourMs } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'

/** How a parcel stands: nobody looked, a number without any movement, under way, lying still, handed over. */
export const parcelKinds = ['notLooked', 'noMovement', 'moving', 'stuck', 'delivered'] as const
export const inquiryOrigins = ['buyerAsked', 'shopFound'] as const
export const statusSources = ['typed', 'pasted', 'imported'] as const

/** 查件 (R33; domain 2.16): the inquiries about one parcel; same id as the order. */
export const parcelCase = object({
  ...rowStamps,
  platform,
  orderNo: string(),
  buyerNick: string(),
  customerId: string(),
  courier: nullable(string()),
  trackingNo: nullable(string()),
  /** Who spoke first, last time. */
  origin: picklist(inquiryOrigins),
  kind: picklist(parcelKinds),
  /** As of when the status is true, and how we know. The desk asks no courier by itself. */
  statusAt: nullable(instant),
  statusSource: nullable(picklist(statusSources)),
  nextCheckAt: nullable(instant),
  closedAt: nullable(instant),
  turns: array(
    object({ at: instant, by: string(), did: picklist(['buyerAsked', 'shopFound', 'status', 'answered', 'closed']) }),
  ),
  /** When it was opened, while it is open; absent when closed, so that the index lists open ones only. */
  openSince: optional(instant),
  /** A courier's words often name people (architecture 6). */
  sealed: object({ courierStatus: string(), answer: string() }),
})
export type ParcelCase = InferOutput<typeof parcelCase>

/** A status older than this must be refreshed before an answer is copied (domain 2.16). */
const freshMs = 24 * hourMs
/** A parcel without movement for longer is the shop's to ask about (domain 2.16). */
const silentMs = 48 * hourMs

type Status = Pick<ParcelCase, 'kind' | 'statusAt'>

export function isStale({ statusAt }: Pick<ParcelCase, 'statusAt'>, now: number): boolean {
  return statusAt === null || now - statusAt > freshMs
}

type Sent = Pick<Order, 'state' | 'shippedAt' | 'seenAt' | 'trackingNo'>

/**
 * Since when nothing is known to have moved; null for a parcel that is not under way, or not silent for 48 h yet. Some
 * lists tell no time of dispatch: then it counts from when we first knew it was sent, which is never too early.
 */
export function silentSince({ state, shippedAt, seenAt }: Sent, status: Status | null, now: number): number | null {
  if (state !== 'dispatched' || status?.kind === 'delivered') return null
  const sent = shippedAt ?? seenAt
  const moved = status?.kind === 'moving' ? Math.max(sent, status.statusAt ?? 0) : sent
  return now - moved > silentMs ? moved : null
}

/** 疑似虚假发货: a number was uploaded, somebody looked, and nothing had moved for 48 h. */
export function isSuspectedFake(order: Sent, status: Status | null, now: number): boolean {
  return order.trackingNo !== null && status?.kind === 'noMovement' && silentSince(order, status, now) !== null
}

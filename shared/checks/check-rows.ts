import { array, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { checkFinding } from './check.ts'

/** Somebody let a check of an unshipped order pass, and why. It holds for what was seen then and for nothing else. */
export const checkNote = object({
  ...rowStamps,
  orderId: string(),
  orderNo: string(),
  finding: checkFinding,
  because: string(),
  by: string(),
  at: instant,
  recency: negativeInstant,
})
export type CheckNote = InferOutput<typeof checkNote>

/** 合并发货: orders of one buyer that go in one parcel (R18). */
export const parcelGroup = object({
  ...rowStamps,
  platform,
  customerId: string(),
  orderNos: array(string()),
  state: picklist(['together', 'split']),
  /** Given where something about the orders was odd. */
  because: nullable(string()),
  by: string(),
  at: instant,
  recency: negativeInstant,
})
export type ParcelGroup = InferOutput<typeof parcelGroup>

/** What somebody wants changed; the words: `checks.change.<what>`. */
export const changeKinds = ['address', 'receiver', 'goods', 'cancel', 'other'] as const

/** How the owner of the order was asked; the words: `checks.how.<how>`. */
export const confirmWays = ['ownAccount', 'phone', 'other'] as const

/** 改单请求: somebody asks to change an order (R19). From another account it waits until the customer was asked. */
export const changeRequest = object({
  ...rowStamps,
  platform,
  orderId: string(),
  orderNo: string(),
  /** Of the order, and of who asks. */
  ownerNick: string(),
  askedByNick: string(),
  askedById: string(),
  kind: picklist(changeKinds),
  askedAt: instant,
  takenBy: string(),
  state: picklist(['blocked', 'free', 'confirmed', 'done', 'refused']),
  confirmed: nullable(object({ how: picklist(confirmWays), note: string(), by: string(), at: instant })),
  endedAt: nullable(instant),
  /** `askedAt` while it is neither done nor refused. */
  openSince: optional(instant),
  /** What is asked for: it may be an address. */
  sealed: object({ text: string() }),
})
export type ChangeRequest = InferOutput<typeof changeRequest>

/** 留货 (R21; domain 2.40): pieces promised to a buyer. */
export const stockHold = object({
  ...rowStamps,
  productId: string(),
  code: string(),
  platform,
  customerId: string(),
  buyerNick: string(),
  orderNo: nullable(string()),
  quantity: count,
  placedAt: instant,
  until: instant,
  by: string(),
  endedAt: nullable(instant),
  /** `until` as long as nobody let it go. */
  openUntil: optional(instant),
})
export type StockHold = InferOutput<typeof stockHold>

/** The shop's own characters that count as alike (R20): one row a shop, under its id. */
export const lookGroupsRow = object({ ...rowStamps, groups: array(string()) })
export type LookGroups = InferOutput<typeof lookGroupsRow>

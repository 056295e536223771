import { array, boolean, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, fen, instant } from '#shared/kernel/schema.ts'

/** 关联三原则: why one thing goes with another (domain 2.9). */
export const associationBases = ['commonTrait', 'usage', 'purchasePattern'] as const
export const associationBasis = picklist(associationBases)
export type AssociationBasis = (typeof associationBases)[number]

/** What may be told of goods: the buyer's benefit, or an advantage of source, quality or price (domain 2.9). */
export const pointKinds = ['benefit', 'source', 'quality', 'price'] as const
export const pointKind = picklist(pointKinds)

export const sellingPoint = object({
  kind: pointKind,
  text: string(),
  /** What proves it: a report, a label, a price list. A claim without one is not told to a buyer. */
  basis: string(),
})

export const stock = object({ count, source: string(), at: instant })
export type Stock = InferOutput<typeof stock>

export const related = object({ productId: string(), basis: associationBasis })

/** What agents may say about something the shop sells (R14). Sales are counted from orders and never stand here. */
export const product = object({
  ...rowStamps,
  /** The shop's own code, as order lines carry it. */
  code: string(),
  name: string(),
  platformIds: array(object({ platform, id: string() })),
  priceFen: nullable(fen),
  /** What it shares with other goods, and what it is used for: the words buyers say. */
  traits: array(string()),
  uses: array(string()),
  points: array(sellingPoint),
  goesWith: array(related),
  /** Pieces on hand as last counted, by whom or what, and when. */
  stock: nullable(stock),
  /** Of one piece. Only supervisors and the owner read it, and no order of suggestions knows it (A54). */
  marginFen: optional(fen),
  /** No longer sold: found in the register, never suggested. */
  isOnSale: boolean(),
})
export type Product = InferOutput<typeof product>

import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  minValue,
  nullable,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, fen, id, instant, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { associationBasis, pointKind, product } from './product.ts'

/** Most rows of one list; the search narrows it. */
export const mostListed = 200

const price = pipe(fen, minValue(0))
const words = pipe(array(text(20)), maxLength(20))

/** Counted from orders: pieces of the last 30 and 90 days, and the newest order they were counted from. */
export const salesFigures = object({
  last30: count,
  last90: count,
  trend: nullable(picklist(['rising', 'steady', 'falling'])),
  newestAt: nullable(instant),
})
export type SalesFigures = InferOutput<typeof salesFigures>

/** A row as people see it: the margin is there for supervisors and the owner only. */
const shown = object({ ...product.entries, sales: salesFigures })
export type ShownProduct = InferOutput<typeof shown>

/** The small register behind recommendations (R14): what agents may say, kept by hand. */
export const productsContract = {
  page: query({
    input: object({ query: maybeText(60) }),
    output: object({ rows: array(shown), total: count }),
    roles: everyRole,
    failures: [],
    reads: ['products', 'orders'],
  }),
  /** Codes that stand in orders of the last 90 days and not in the register, most sold first. */
  candidates: query({
    input: object({}),
    output: object({
      rows: array(object({ code: string(), title: string(), priceFen: fen, last30: count, last90: count })),
      total: count,
    }),
    roles: leads,
    failures: [],
    reads: ['products', 'orders'],
  }),
  save: command({
    input: object({
      id: nullable(id),
      /** The version that was read; null for a new product. */
      expected: nullable(rowVersion),
      code: text(60),
      name: text(120),
      platformIds: pipe(array(object({ platform, id: text(40) })), maxLength(10)),
      priceFen: nullable(price),
      traits: words,
      uses: words,
      points: pipe(array(object({ kind: pointKind, text: text(80), basis: text(120) })), maxLength(10)),
      goesWith: pipe(array(object({ productId: id, basis: associationBasis })), maxLength(20)),
      /** Absent: left as it is. Null: taken away. */
      marginFen: optional(nullable(fen)),
      isOnSale: boolean(),
    }),
    output: object({ id: string(), version: rowVersion }),
    roles: leads,
    failures: ['product_not_found', 'stale', 'code_taken', 'related_not_found'],
    touches: ['products'],
  }),
  /** A count with who or what it comes from; the time is the command's. */
  recordStock: command({
    input: object({ id, count: nullable(count), source: text(40) }),
    output: object({ version: rowVersion }),
    roles: leads,
    failures: ['product_not_found'],
    touches: ['products'],
  }),
}

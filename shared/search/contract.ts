import {
  array,
  boolean,
  integer,
  literal,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
  variant,
} from 'valibot'
import { query } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, day, fen, maybeText } from '#shared/kernel/schema.ts'
import { orderState } from '#shared/orders/order.ts'

/** Rows of one answer at most. */
export const mostHits = 30

const why = picklist(['nick', 'name', 'phone', 'orderNo'])

const customerHit = object({
  kind: literal('customer'),
  id: string(),
  why,
  platform,
  nick: string(),
  /** Masked: 张*芳. */
  name: nullable(string()),
  lastOrderOn: nullable(day),
  orderCount: count,
})

const orderHit = object({
  kind: literal('order'),
  id: string(),
  why,
  platform,
  orderNo: string(),
  state: orderState,
  customerId: string(),
  buyerNick: string(),
  placedOn: day,
  amountFen: fen,
})

export const searchContract = {
  find: query({
    input: object({
      query: maybeText(100),
      kinds: optional(array(picklist(['customer', 'order'])), ['customer', 'order']),
      limit: optional(pipe(number(), integer(), minValue(1), maxValue(mostHits)), mostHits),
    }),
    /** `isComplete` is false while the index is still being built: more may be there than was found. */
    output: object({ rows: array(variant('kind', [customerHit, orderHit])), isComplete: boolean() }),
    roles: everyRole,
    failures: [],
    reads: ['customers', 'orders'],
  }),
  /** How the index stands, for benchmarks of the whole program. */
  state: query({
    input: object({}),
    output: object({ isComplete: boolean(), built: object({ ms: number(), bytes: count }) }),
    roles: everyRole,
    failures: [],
    reads: [],
  }),
}

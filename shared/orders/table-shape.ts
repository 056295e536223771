import type { Platform } from '#shared/kernel/platform-names.ts'

/** The tables we read (R27); words under `orders.table.<name>`. `ownTable` is one whose columns somebody named. */
export const tableNames = [
  'taobaoOrderList',
  'taobaoOrderDetail',
  'qianniuOrderList',
  'qianniuSubOrderList',
  'taobaoRefunds',
  'jdOrders',
  'pddOrders',
  'douyinOrders',
  'douyinRefunds',
  'kuaishouOrders',
  'weixinOrders',
  'xiaohongshuOrders',
  'ownTable',
] as const
export type TableName = (typeof tableNames)[number]

/** What a column tells about an order, its goods or a refund. */
export const columnFields = [
  'orderNo',
  'subOrderNo',
  'buyerNick',
  'status',
  'amount',
  'paid',
  'freight',
  'refunded',
  'refundStatus',
  'placedAt',
  'paidAt',
  'shippedAt',
  'signedAt',
  'dispatchBy',
  'title',
  'spec',
  'quantity',
  'price',
  'lineTotal',
  'productCode',
  'outerCode',
  'courier',
  'trackingNo',
  'parcel',
  'closeReason',
  'receiver',
  'phone',
  'otherPhone',
  'province',
  'city',
  'district',
  'street',
  'address',
  'buyerMessage',
  'sellerMemo',
  'flag',
  'shop',
  'refundNo',
  'refundAmount',
  'needsReturn',
  'partial',
  'stage',
  'reason',
  'askedAt',
  'endedAt',
  'deadlineAt',
  'returnCourier',
  'returnTrackingNo',
] as const
export type ColumnField = (typeof columnFields)[number]

/** Every name a platform gave to a column. The first that stands in the file counts. */
export type ColumnNames = Readonly<Partial<Record<ColumnField, readonly string[]>>>

/**
 * What one row is: `orders` a whole order (and its item, where the table has items); `items` one item together with all
 * of its order; `lines` one item of an order that another table tells; `refunds` one refund.
 */
export type TableKind = 'orders' | 'items' | 'lines' | 'refunds'

/** `items` only: amounts stand in each row for the whole `order`, or for the row's `line` and are summed. */
export type AmountsOf = 'order' | 'line'

export interface KnownTable {
  readonly table: TableName
  readonly platform: Platform
  readonly kind: TableKind
  readonly amounts: AmountsOf
  readonly columns: ColumnNames
  /** Each must be there (one of its names). */
  readonly required: readonly ColumnField[]
  /** One of these names tells the table from its neighbours. */
  readonly signs: readonly string[]
}

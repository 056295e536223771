import type { KnownTable } from '../table-shape.ts'

/**
 * 京东 POP order list, both lists of platform-headers.json (seen). One row an item, the order's own columns repeated.
 * 结算金额 is what the buyer pays, 应付金额 is that without what came from the buyer's balance (余额支付). The buyer's column
 * is spelt 下单帐号. The list has no parcel.
 */
export const jdTables: readonly KnownTable[] = [
  {
    table: 'jdOrders',
    platform: 'jd',
    kind: 'items',
    amounts: 'order',
    columns: {
      orderNo: ['订单号'],
      buyerNick: ['下单帐号', '下单账号'],
      status: ['订单状态'],
      amount: ['结算金额', '应付金额', '订单金额'],
      freight: ['运费金额'],
      placedAt: ['下单时间'],
      paidAt: ['付款确认时间'],
      signedAt: ['订单完成时间'],
      title: ['商品名称'],
      quantity: ['订购数量'],
      price: ['京东价'],
      productCode: ['货号', '商家SKUID'],
      outerCode: ['商品ID'],
      receiver: ['客户姓名'],
      phone: ['联系电话'],
      address: ['客户地址'],
      buyerMessage: ['订单备注'],
      sellerMemo: ['商家备注'],
      flag: ['商家备注等级(等级1-5为由高到低)'],
    },
    required: ['orderNo', 'status', 'placedAt', 'amount', 'title', 'quantity'],
    signs: ['下单帐号', '下单账号', '京东价', '订购数量'],
  },
]

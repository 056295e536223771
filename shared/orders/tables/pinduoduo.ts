import type { KnownTable } from '../table-shape.ts'

/**
 * 拼多多 order list, default and all columns (seen). One row is an order of one kind of goods. Every text, number and date
 * cell may carry a tab. No buyer and no receiver is exported.
 */
export const pinduoduoTables: readonly KnownTable[] = [
  {
    table: 'pddOrders',
    platform: 'pinduoduo',
    kind: 'orders',
    amounts: 'order',
    columns: {
      orderNo: ['订单号'],
      status: ['订单状态'],
      amount: ['用户实付金额(元)', '商家实收金额(元)'],
      paid: ['用户实付金额(元)', '商家实收金额(元)'],
      freight: ['邮费(元)'],
      refundStatus: ['售后状态'],
      placedAt: ['订单成交时间'],
      paidAt: ['支付时间'],
      shippedAt: ['发货时间'],
      signedAt: ['确认收货时间'],
      dispatchBy: ['承诺发货时间'],
      title: ['商品'],
      spec: ['商品规格'],
      quantity: ['商品数量(件)'],
      lineTotal: ['商品总价(元)'],
      productCode: ['商家编码-规格维度', '商家编码-商品维度'],
      outerCode: ['商家编码-商品维度'],
      trackingNo: ['快递单号'],
      courier: ['快递公司'],
      province: ['省'],
      city: ['市'],
      district: ['区'],
      street: ['街道/镇'],
      buyerMessage: ['买家留言'],
      sellerMemo: ['商家备注'],
    },
    required: ['orderNo', 'status', 'amount'],
    signs: ['用户实付金额(元)', '商家实收金额(元)', '商品数量(件)', '订单成交时间', '多多支付立减金额(元)'],
  },
]

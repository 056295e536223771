import type { KnownTable } from '../table-shape.ts'

/**
 * 微信小店 / 视频号 order list (names seen, cells not). Amounts named 订单… are taken as the whole order's and those named
 * 商品… as the row's (assumed); rows that repeat an order number are its items.
 */
export const weixinTables: readonly KnownTable[] = [
  {
    table: 'weixinOrders',
    platform: 'weixin',
    kind: 'items',
    amounts: 'order',
    columns: {
      orderNo: ['订单号'],
      status: ['订单状态'],
      amount: ['订单实际支付金额', '商品总价'],
      freight: ['订单运费'],
      refunded: ['商品已退款金额'],
      refundStatus: ['商品售后'],
      placedAt: ['订单下单时间'],
      paidAt: ['支付时间'],
      shippedAt: ['订单发货时间'],
      signedAt: ['订单确认收货时间'],
      title: ['商品名称'],
      spec: ['商品属性'],
      quantity: ['商品数量'],
      price: ['商品价格(单件)', '商品实际价格(单件)'],
      productCode: ['SKU编码(自定义)', '商品编码(自定义)'],
      outerCode: ['商品编码(自定义)', '商品编码(平台)'],
      trackingNo: ['快递单号'],
      courier: ['物流公司'],
      receiver: ['收件人姓名'],
      phone: ['收件人手机'],
      province: ['省'],
      city: ['市'],
      district: ['区'],
      address: ['收件人地址'],
      buyerMessage: ['买家备注'],
      sellerMemo: ['商家备注'],
      flag: ['打标颜色'],
    },
    required: ['orderNo', 'status', 'placedAt', 'amount', 'title', 'quantity'],
    signs: ['订单下单时间', '订单实际支付金额', '商品价格(单件)', '商品编码(平台)'],
  },
]

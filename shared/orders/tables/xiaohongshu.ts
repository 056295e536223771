import type { KnownTable } from '../table-shape.ts'

/**
 * 小红书 order list (names seen). One row a kind of goods; public importers sum 商家应收金额(元)（支付金额） over the rows of an
 * order. 用户编号 is the only thing that names the buyer.
 */
export const xiaohongshuTables: readonly KnownTable[] = [
  {
    table: 'xiaohongshuOrders',
    platform: 'xiaohongshu',
    kind: 'items',
    amounts: 'line',
    columns: {
      orderNo: ['订单号'],
      buyerNick: ['用户编号'],
      status: ['订单状态'],
      amount: ['商家应收金额(元)(支付金额)', '用户应付金额(元)'],
      refundStatus: ['售后状态'],
      placedAt: ['订单创建时间'],
      paidAt: ['支付时间'],
      shippedAt: ['订单发货时间'],
      signedAt: ['订单完成时间'],
      dispatchBy: ['承诺发货时间', '预售订单截止发货时间'],
      title: ['商品名称', 'SKU名称'],
      spec: ['SKU规格'],
      quantity: ['SKU件数'],
      lineTotal: ['商品总价(元)'],
      productCode: ['商家编码'],
      outerCode: ['规格ID'],
      trackingNo: ['快递单号'],
      courier: ['快递公司'],
      closeReason: ['异常原因'],
      receiver: ['收件人姓名'],
      phone: ['收件人电话'],
      province: ['省'],
      city: ['市'],
      district: ['区'],
      address: ['收件人地址'],
      buyerMessage: ['用户备注'],
      sellerMemo: ['包裹备注信息'],
      flag: ['包裹备注标记'],
      shop: ['店铺名称'],
    },
    required: ['orderNo', 'status', 'placedAt', 'amount', 'quantity'],
    signs: ['SKU件数', '小红书编码', '大头笔/PaintMarker', '商家应收金额(元)(支付金额)'],
  },
]

import type { ColumnNames, KnownTable } from '../table-shape.ts'

/** Names Taobao's classic exports (about 2012 to 2020) and 千牛 (2021 on) share; ../shared/data/README.md (seen). */
const columns: ColumnNames = {
  orderNo: ['订单编号', '主订单编号'],
  subOrderNo: ['子订单编号'],
  buyerNick: ['买家会员名', '买家昵称'],
  status: ['订单状态'],
  amount: ['总金额', '买家应付货款'],
  paid: ['买家实际支付金额', '买家实付金额'],
  freight: ['买家应付邮费'],
  refunded: ['退款金额'],
  refundStatus: ['退款状态'],
  placedAt: ['订单创建时间'],
  paidAt: ['订单付款时间'],
  shippedAt: ['发货时间'],
  signedAt: ['确认收货时间'],
  dispatchBy: ['应发货时间'],
  title: ['宝贝标题', '商品标题', '标题'],
  quantity: ['宝贝总数量', '购买数量'],
  price: ['价格', '商品价格'],
  spec: ['商品属性'],
  productCode: ['商家编码'],
  outerCode: ['外部系统编号'],
  trackingNo: ['物流单号'],
  courier: ['物流公司'],
  closeReason: ['订单关闭原因'],
  receiver: ['收货人姓名'],
  phone: ['联系手机'],
  otherPhone: ['联系电话'],
  address: ['收货地址'],
  buyerMessage: ['买家留言'],
  sellerMemo: ['订单备注', '商家备注'],
  shop: ['店铺名称'],
}

/** Refund list (售后 / 退款管理, about 2020 on), both variants; 退款总额, 退给买家金额 and 商家编码 are later names. */
const refundColumns: ColumnNames = {
  orderNo: ['订单编号'],
  refundNo: ['退款编号'],
  refundStatus: ['退款状态'],
  refundAmount: ['买家退款金额', '退给买家金额', '退款总额', '退款金额'],
  needsReturn: ['是否需要退货', '售后类型'],
  partial: ['部分退款/全部退款'],
  stage: ['售中或售后'],
  title: ['宝贝标题', '商品标题'],
  productCode: ['商家编码', '商品编码'],
  reason: ['买家退款原因'],
  askedAt: ['退款的申请时间', '退款申请时间'],
  endedAt: ['退款完结时间', '完结时间'],
  deadlineAt: ['超时时间'],
  returnCourier: ['退货物流公司'],
  returnTrackingNo: ['退货物流单号'],
}

const taobao = { platform: 'taobao', amounts: 'order' } as const

export const taobaoTables: readonly KnownTable[] = [
  {
    ...taobao,
    table: 'taobaoRefunds',
    kind: 'refunds',
    columns: refundColumns,
    required: ['orderNo', 'refundNo', 'refundStatus', 'refundAmount'],
    signs: ['退款编号'],
  },
  {
    ...taobao,
    table: 'qianniuSubOrderList',
    kind: 'lines',
    columns,
    required: ['orderNo', 'subOrderNo', 'status', 'title', 'price', 'quantity', 'placedAt'],
    signs: ['子订单编号'],
  },
  {
    ...taobao,
    table: 'taobaoOrderDetail',
    kind: 'lines',
    columns,
    required: ['orderNo', 'title', 'price', 'quantity'],
    signs: ['购买数量'],
  },
  {
    ...taobao,
    table: 'qianniuOrderList',
    kind: 'orders',
    columns,
    required: ['orderNo', 'status', 'placedAt', 'amount', 'paid'],
    signs: ['买家实付金额', '确认收货打款金额', '商品标题', '支付单号', '商品属性SKU', '总金额(旧版)'],
  },
  {
    ...taobao,
    table: 'taobaoOrderList',
    kind: 'orders',
    columns,
    required: ['orderNo', 'status', 'placedAt', 'amount', 'paid'],
    signs: ['订单编号', '买家会员名', '订单创建时间'],
  },
]

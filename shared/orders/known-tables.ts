/** The export tables we read and how their columns are called (facts, R27). Order of columns is free. */

export const tableNames = ['taobaoOrderList', 'taobaoOrderDetail', 'qianniuOrderList', 'qianniuSubOrderList'] as const
export type TableName = (typeof tableNames)[number]

/** What a column tells, and every name platforms gave it. */
export const columnNames = {
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
} as const

export type ColumnField = keyof typeof columnNames
export const columnFields = Object.keys(columnNames) as readonly ColumnField[]

interface KnownTable {
  readonly table: TableName
  /** One line is a whole order, or one item of an order. */
  readonly kind: 'orders' | 'lines'
  /** Each must be there (one of its names). */
  readonly required: readonly ColumnField[]
  /** One of these names tells the table from its neighbours. */
  readonly signs: readonly string[]
}

export const knownTables: readonly KnownTable[] = [
  {
    table: 'qianniuSubOrderList',
    kind: 'lines',
    required: ['orderNo', 'subOrderNo', 'status', 'title', 'price', 'quantity', 'placedAt'],
    signs: ['子订单编号'],
  },
  {
    table: 'taobaoOrderDetail',
    kind: 'lines',
    required: ['orderNo', 'title', 'price', 'quantity'],
    signs: ['购买数量'],
  },
  {
    table: 'qianniuOrderList',
    kind: 'orders',
    required: ['orderNo', 'status', 'placedAt', 'amount', 'paid'],
    signs: ['买家实付金额', '确认收货打款金额', '商品标题', '支付单号', '商品属性SKU', '总金额(旧版)'],
  },
  {
    table: 'taobaoOrderList',
    kind: 'orders',
    required: ['orderNo', 'status', 'placedAt', 'amount', 'paid'],
    signs: ['订单编号', '买家会员名', '订单创建时间'],
  },
]

/** Columns of tables that share names with ours and are something else (refunds, settlement, 抖店 orders). */
export const foreignColumns = ['退款编号', '收支方向', '选购商品', '商品单号', '订单号'] as const

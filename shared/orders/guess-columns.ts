import { knownTables } from './known-tables.ts'
import type { LayoutField } from './own-layout.ts'
import { headerNames, placesOf } from './recognise-table.ts'
import { type ColumnField, columnFields } from './table-shape.ts'

/** What people and ERP programs call columns, beside the names of the platforms. */
const commonNames: Readonly<Partial<Record<LayoutField, readonly string[]>>> = {
  orderNo: ['单号', '单据编号', '平台单号', '网店订单号', '原始单号', '订单ID'],
  placedAt: ['日期', '下单日期', '订单日期', '拍单时间', '创建时间'],
  amount: ['金额', '应收', '应收金额', '实收', '实收金额', '成交金额', '合计'],
  status: ['状态', '交易状态'],
  paidAt: ['付款时间', '付款日期'],
  buyerNick: ['客户', '买家', '网名', '会员名', '买家账号', '昵称'],
  title: ['品名', '货品名称', '货品', '宝贝'],
  spec: ['规格', '规格名称', '颜色尺码'],
  productCode: ['货品编号', '商品编码', '规格编码'],
  quantity: ['数量', '件数'],
  price: ['单价'],
  receiver: ['姓名', '收货人', '收件人姓名', '收件人'],
  phone: ['手机', '电话', '手机号', '手机号码', '联系方式', '收件人电话'],
  address: ['地址', '收件地址', '收件人地址'],
  courier: ['快递', '物流', '承运商'],
  trackingNo: ['运单号', '快递单', '物流编号'],
  sellerMemo: ['备注', '卖家备注', '客服备注'],
  buyerMessage: ['留言', '客户备注'],
}

/** What each column of a table nobody knows may be, by every name we know. Each column is taken once. */
export function guessColumns(cells: readonly string[]): Partial<Record<ColumnField, number>> {
  const { places } = placesOf(headerNames(cells))
  const taken = new Set<number>()
  const guess: Partial<Record<ColumnField, number>> = {}
  for (const field of columnFields) {
    const at = namesOf(field)
      .map((name) => places.get(name))
      .find((place) => place !== undefined && !taken.has(place))
    if (at === undefined) continue
    guess[field] = at
    taken.add(at)
  }
  return guess
}

function namesOf(field: ColumnField): readonly string[] {
  const common: unknown = Reflect.get(commonNames, field)
  return [...knownTables.flatMap(({ columns }) => columns[field] ?? []), ...(Array.isArray(common) ? common : [])]
}

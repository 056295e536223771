import type { Unstamped } from '#shared/kernel/row.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'

/** 54 columns of Taobao's classic ExportOrderList, in its order and with its trailing blanks (R27). */
const columns =
  '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,' +
  '订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,' +
  '物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,' +
  '特权订金订单id,是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,' +
  '是否是O2O交易,新零售交易类型,新零售导购门店名称,新零售导购门店id,新零售发货门店名称,新零售发货门店id,退款金额,预约门店,' +
  '确认收货时间,打款商家金额,含应开票给个人的个人红包'

type SampleOrder = Unstamped<Order>

/** Empty columns between `是否手机订单` and `退款金额`. */
const unusedColumns = ['', '', '', '', '否', '', '', '', '', '', '', '', '', '', '', '', '']

/** The header line, ended like all others. Nothing here is outside GBK: a file may be written in either encoding. */
export function taobaoHeader(): string {
  return lineOf(columns.split(','))
}

/** One order as a line of the file: quotes, `="…"` around the number, `'` before phone and memo, `No:` before the parcel. */
export function taobaoLine(order: SampleOrder, shopName: string): string {
  return lineOf([...orderCells(order), ...personCells(order), ...goodsCells(order, shopName), ...restCells(order)])
}

function orderCells(order: SampleOrder): string[] {
  const { orderNo, buyerNick, amountFen, freightFen, paidFen, platformStatus } = order
  return [
    `="${orderNo}"`,
    buyerNick,
    `${orderNo.slice(-6)}@example.com`,
    yuan(amountFen - freightFen),
    yuan(freightFen),
    '0',
    yuan(amountFen),
    '0',
    yuan(paidFen),
    '0',
    platformStatus,
  ]
}

function personCells({ sealed, placedAt, paidAt }: SampleOrder): string[] {
  const address = sealed.address === null ? '' : `${sealed.address}(000000)`
  return [
    sealed.buyerMessage ?? '',
    sealed.receiver ?? '',
    address,
    '快递',
    '',
    sealed.phone === null ? '' : `'${sealed.phone}`,
    formatInstant(placedAt),
    paidAt === null ? '' : formatInstant(paidAt),
  ]
}

function goodsCells(
  { title, lines, trackingNo, courier, sealed, quantity, closeReason }: SampleOrder,
  shopName: string,
): string[] {
  return [
    title,
    String(lines.length),
    trackingNo === null ? '' : `No:${trackingNo}`,
    courier ?? '',
    sealed.sellerMemo === null ? '' : `'${sealed.sellerMemo}`,
    String(quantity),
    '0',
    shopName,
    closeReason ?? '订单未关闭',
  ]
}

function restCells({ state, refundedFen, paidFen, signedAt }: SampleOrder): string[] {
  const isDone = state === 'completed'
  return [
    '0',
    '0元',
    '',
    '手机订单',
    ...unusedColumns,
    yuan(refundedFen),
    '',
    signedAt === null ? '' : formatInstant(signedAt),
    `${yuan(isDone ? paidFen - refundedFen : 0)}元`,
    '',
  ]
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2)
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`
}

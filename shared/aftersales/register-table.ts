import { formatFen } from '#shared/kernel/money.ts'
import { dayMs } from '#shared/kernel/time.ts'
import type { ParcelLine } from './register-entries.ts'

/** Six fields and the remark, in the order of the shop's own form (domain 2.15). */
export const registerHeader = [
  '订单编号',
  '购买日期',
  '购买产品',
  '购买数量',
  '金额',
  '快递运单号',
  '备注详情',
] as const

type Fields = Pick<
  ParcelLine,
  'orderNo' | 'purchasedOn' | 'product' | 'quantity' | 'amountFen' | 'trackingNo' | 'remark'
>

/** A line of the file; what is not known yet is empty. The remark comes masked. */
export function registerLine(fields: Fields): string[] {
  const { orderNo, purchasedOn, product, quantity, amountFen, trackingNo, remark } = fields
  const amount = amountFen === null ? '' : formatFen(amountFen).replaceAll(',', '')
  return [orderNo ?? '', purchasedOn ?? '', product, String(quantity ?? ''), amount, trackingNo, remark]
}

/** Unsolved for longer than this it rises to the top (domain 2.15, "regular tidying"). */
const oldAfterDays = 3

type Dated = { readonly openedAt: number; readonly closedAt: number | null }

export function isOldParcel({ openedAt, closedAt }: Dated, now: number): boolean {
  return closedAt === null && now - openedAt > oldAfterDays * dayMs
}

/** Old ones lead, the oldest first; then the newest. */
export function parcelsInOrder<P extends Dated>(rows: readonly P[], now: number): P[] {
  return rows.toSorted((one, other) => {
    const [isOld, isOtherOld] = [isOldParcel(one, now), isOldParcel(other, now)]
    if (isOld !== isOtherOld) return isOld ? -1 : 1
    return isOld ? one.openedAt - other.openedAt : other.openedAt - one.openedAt
  })
}

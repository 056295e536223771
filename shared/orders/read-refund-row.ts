import type { OrderRefund } from './order.ts'
import { emptyDraft, type ImportJob, type OrderDraft } from './order-draft.ts'
import { oneLine } from './read-parts.ts'
import { refundStateOf } from './refund-state.ts'
import type { RowReader } from './row-reader.ts'

/** A row of a refund list (Taobao, 抖店; R27): an order that knows nothing but one refund, to be joined to ours. */
export function readRefundRow(reader: RowReader, job: ImportJob): OrderDraft {
  const draft = emptyDraft(job, reader.table.platform, reader.orderNo('orderNo'))
  const refund = readRefund(reader)
  draft.refunds = [refund]
  draft.refundedFen = refund.state === 'refunded' ? refund.amountFen : 0
  return draft
}

function readRefund(reader: RowReader): OrderRefund {
  const status = reader.mustHave('refundStatus')
  const returnNo = reader.text('returnTrackingNo').replace(/^No[:：]\s*/i, '')
  return {
    refundNo: reader.mustHave('refundNo'),
    status,
    state: refundStateOf(status),
    amountFen: reader.fen('refundAmount'),
    needsReturn: needsReturnOf(reader.text('needsReturn')),
    isPartial: oneOf(reader.text('partial'), '部分', '全部'),
    stage: stageOf(reader.text('stage')),
    subOrderNo: reader.text('subOrderNo') || null,
    title: oneLine(reader.text('title')),
    productCode: reader.text('productCode'),
    reason: oneLine(reader.text('reason')),
    askedAt: reader.instant('askedAt'),
    endedAt: reader.instant('endedAt'),
    deadlineAt: reader.deadline('deadlineAt'),
    returnCourier: reader.text('returnCourier') || null,
    returnTrackingNo: returnNo || null,
  }
}

/** 需要退货 / 不需要退货 of the older list, 退货退款 / 仅退款 of the newer. */
function needsReturnOf(words: string): boolean | null {
  if (/不需要|无需|仅退款|^否/.test(words)) return false
  return /需要|退货|^是/.test(words) ? true : null
}

function oneOf(words: string, yes: string, no: string): boolean | null {
  if (words.includes(yes)) return true
  return words.includes(no) ? false : null
}

function stageOf(words: string): OrderRefund['stage'] {
  if (words.includes('售中')) return 'inSale'
  return words.includes('售后') ? 'afterSale' : null
}

import { type InferOutput, object, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, maybeText, negativeInstant, text } from '#shared/kernel/schema.ts'
import { formatInstant } from '#shared/kernel/time.ts'

/** Colours of the flags sellers set beside a memo at Taobao and Qianniu. */
export const flagColours = ['none', 'red', 'yellow', 'green', 'blue', 'purple'] as const
export const flagColour = picklist(flagColours)

/** The fields of a remark in the fixed format; all but the cause are required (domain 2.3). */
export const remarkFields = {
  problem: text(200),
  cause: maybeText(200),
  doneSoFar: text(200),
  promised: text(200),
  nextStep: text(200),
}

/** 固定格式备注: what the next colleague has to know of an order's case. Written at the platform by hand: we copy. */
export const caseRemark = object({
  ...rowStamps,
  orderId: string(),
  orderNo: string(),
  buyerNick: string(),
  flag: flagColour,
  dueAt: instant,
  /** Who promised, and who wrote it: ids of people. */
  promisedBy: string(),
  authorId: string(),
  at: instant,
  recency: negativeInstant,
  sealed: object({
    problem: string(),
    cause: string(),
    doneSoFar: string(),
    promised: string(),
    nextStep: string(),
  }),
})
export type CaseRemark = InferOutput<typeof caseRemark>

interface Written {
  readonly sealed: CaseRemark['sealed']
  readonly dueAt: number
  readonly at: number
  readonly promisedBy: string
  readonly author: string
}

/** The memo as it is pasted at the platform: always the same order, one line, nothing empty. */
export function remarkText({ sealed, dueAt, at, promisedBy, author }: Written): string {
  const parts = [
    ['问题', sealed.problem],
    ['原因', sealed.cause],
    ['已做', sealed.doneSoFar],
    ['承诺', `${sealed.promised}（${promisedBy}，${formatInstant(dueAt).slice(5, 16)} 前）`],
    ['下一步', sealed.nextStep],
  ]
  const told = parts.filter(([, words]) => words !== '').map(([name, words]) => `【${name}】${words}`)
  return `${told.join('')}—${author} ${formatInstant(at).slice(5, 16)}`.replace(/\s+/g, ' ')
}

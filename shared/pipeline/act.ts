import { array, boolean, type InferOutput, literal, object, variant } from 'valibot'
import { count, fen, maybeText, text } from '#shared/kernel/schema.ts'

/** What is done in each step, with what it has to leave behind (domain 2.13). Write-back is done by files. */
export const pipelineAct = variant('step', [
  object({ step: literal('memo'), memo: maybeText(500) }),
  object({ step: literal('submitted') }),
  object({ step: literal('audited'), isPassed: boolean(), reason: maybeText(200) }),
  object({ step: literal('moneyConfirmed'), amountFen: fen }),
  object({ step: literal('printed'), courier: text(30), trackingNo: text(40) }),
  object({ step: literal('picked') }),
  object({ step: literal('verified'), lines: array(count) }),
  object({ step: literal('packed') }),
  object({ step: literal('weighed'), weightG: count }),
  object({ step: literal('done') }),
])
export type PipelineAct = InferOutput<typeof pipelineAct>

import type { pipelineContract } from '#shared/pipeline/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { ofOrder, page } from './queries.ts'
import { advance, takeIn } from './steps.ts'
import { confirmUploaded, exportBack } from './write-back.ts'

export const pipelineHandlers: Handlers<typeof pipelineContract> = {
  page,
  ofOrder,
  takeIn,
  advance,
  exportBack,
  confirmUploaded,
}

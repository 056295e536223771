import type { reviewsContract } from '#shared/reviews/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { add } from './add.ts'
import { closeOpinion, giveOpinion, noteOpinion, opinions } from './opinions.ts'
import { checkReply, get, late, page } from './queries.ts'
import { act, approveSecond } from './turns.ts'

export const reviewsHandlers: Handlers<typeof reviewsContract> = {
  page,
  get,
  late,
  add,
  checkReply,
  act,
  approveSecond,
  opinions,
  noteOpinion,
  giveOpinion,
  closeOpinion,
}

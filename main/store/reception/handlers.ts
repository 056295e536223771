import { fail, ok } from '#shared/kernel/result.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { audit } from './audit.ts'
import { card } from './card.ts'
import { close } from './close.ts'
import { confirmRecap, merge, noteOrder, overrideCheck, recordRecap } from './confirm.ts'
import { copyScript } from './copy-script.ts'
import { buyerBought, buyerStillLooks, cancelFollowUp, contactFollowUp, followUps } from './follow-ups.ts'
import { history } from './history.ts'
import { queue } from './queue.ts'
import { scriptValues } from './script-values.ts'
import { start } from './start.ts'
import { story } from './story.ts'
import { takeOver } from './take-over.ts'
import { askToWait, buyerSpoke, noAnswerNeeded, replied, saveDraft } from './talk.ts'
import {
  addNeed,
  addObjection,
  decide,
  enterStep,
  markAfterSales,
  noProductNeeded,
  offerProduct,
  solveObjection,
} from './walk.ts'

export const receptionHandlers: Handlers<typeof receptionContract> = {
  queue,
  get: async ({ id }, { db, shopId }) => {
    const reception = await db.receptions.get(id)
    return reception?.shopId === shopId ? ok(reception) : fail('reception_not_found')
  },
  card,
  history,
  story,
  followUps,
  audit,
  scriptValues,

  start,
  takeOver,
  buyerSpoke,
  replied,
  noAnswerNeeded,
  askToWait,
  saveDraft,
  copyScript,

  enterStep,
  addNeed,
  offerProduct,
  noProductNeeded,
  addObjection,
  solveObjection,
  decide,
  markAfterSales,

  overrideCheck,
  recordRecap,
  confirmRecap,
  merge,
  noteOrder,

  close,
  contactFollowUp,
  buyerStillLooks,
  buyerBought,
  cancelFollowUp,
}

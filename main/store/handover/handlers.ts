import type { handoverContract } from '#shared/handover/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { notes, waiting } from './books.ts'
import { carried } from './carried.ts'
import { addNotice, dispatchBeforeDay, endNotice, markNoticeRead, notices } from './notices.ts'
import { openPromises, promisesOfBuyer } from './open-promises.ts'
import { addPromise, answer, extend, handOver } from './promises.ts'
import { sheet } from './sheet.ts'
import { acknowledge, takeItem } from './take.ts'
import { draft, write } from './write.ts'

export const handoverHandlers: Handlers<typeof handoverContract> = {
  addPromise,
  answerPromise: answer,
  extendPromise: extend,
  handOverPromise: handOver,
  openPromises,
  promisesOfBuyer,
  draft,
  write,
  acknowledge,
  takeItem,
  notes,
  waiting,
  carried,
  sheet,
  notices,
  addNotice,
  endNotice,
  markNoticeRead,
  dispatchBeforeDay,
}

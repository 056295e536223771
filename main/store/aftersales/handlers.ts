import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { act, open } from './commands.ts'
import { beforeDayShift, breaches, remindedOf } from './due-lists.ts'
import { attach, file } from './files.ts'
import { allParcels, casesForParcel, openParcels, parcelFile } from './parcel-lists.ts'
import { fieldsOfOrder, matchParcel, registerParcel } from './parcels.ts'
import { penaltyAnswers } from './penalties.ts'
import { policyAnswers } from './policies.ts'
import { board, late, list, ofBuyer } from './queries.ts'
import { rules, saveRules } from './rules.ts'
import { noteDeadlines } from './told-deadlines.ts'
import { get } from './view.ts'

export const aftersalesHandlers: Handlers<typeof aftersalesContract> = {
  board,
  late,
  list,
  get,
  ofBuyer,
  open,
  act,
  attach,
  file,
  beforeDayShift,
  remindedOf,
  breaches,
  noteDeadlines,
  openParcels,
  allParcels,
  parcelFile,
  casesForParcel,
  fieldsOfOrder,
  registerParcel,
  matchParcel,
  rules,
  saveRules,
  ...penaltyAnswers,
  ...policyAnswers,
}

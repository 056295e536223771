import type { clocksContract } from '#shared/clocks/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { dispatch, ofOrder, rules, saveRules, setPromise } from './dispatch.ts'
import { answerParcel, askParcel, askParcelOf, closeParcel, noteStatus, setNextCheck } from './parcel-turns.ts'
import { parcelOf, parcels, silentParcels } from './parcels.ts'
import { remind, unpaid } from './unpaid.ts'

export const clocksHandlers: Handlers<typeof clocksContract> = {
  rules,
  saveRules,
  dispatch,
  ofOrder,
  setPromise,
  unpaid,
  remind,
  parcels,
  silentParcels,
  parcelOf,
  askParcel,
  askParcelOf,
  setNextCheck,
  noteStatus,
  answerParcel,
  closeParcel,
}

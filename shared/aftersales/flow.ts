import { type InferOutput, is, variant } from 'valibot'
import { fail } from '#shared/kernel/result.ts'
import { disputeAct, disputeFailures, disputeOpen, turnDispute } from './dispute.ts'
import type { Doing, Turned } from './doing.ts'
import { parcelAct, turnParcel } from './parcel.ts'
import { repairAct, repairFailures, repairOpen, turnRepair } from './repair-flow.ts'
import { returnAct, returnFailures, returnOpen, turnReturn } from './return-flow.ts'
import type { TicketAbout, TicketTurn } from './ticket.ts'

/** What is done in the flow of a case, whatever its kind. */
export const flowAct = variant('do', [disputeAct, returnAct, repairAct, parcelAct])
export type FlowAct = InferOutput<typeof flowAct>

export const flowFailures = [...disputeFailures, ...returnFailures, ...repairFailures, 'not_of_this_kind'] as const
type Code = (typeof flowFailures)[number] | 'due_in_past'

/** One more step of the flow its kind has, or what stands in its way. */
export function turnFlow(about: TicketAbout, act: FlowAct, doing: Doing): Turned<TicketAbout, TicketTurn['did'], Code> {
  switch (about.kind) {
    case 'dispute':
      return is(disputeAct, act) ? turnDispute(about, act, doing) : fail('not_of_this_kind')
    case 'return':
    case 'exchange':
      return is(returnAct, act) ? turnReturn(about, act, doing) : fail('not_of_this_kind')
    case 'repair':
      return is(repairAct, act) ? turnRepair(about, act, doing) : fail('not_of_this_kind')
    case 'parcel':
      return is(parcelAct, act) ? turnParcel(about, act, doing) : fail('not_of_this_kind')
  }
}

/** What of its flow still stands in the way of closing; null when nothing does. */
export function flowOpen(about: TicketAbout) {
  switch (about.kind) {
    case 'dispute':
      return disputeOpen(about)
    case 'return':
    case 'exchange':
      return returnOpen(about)
    case 'repair':
      return repairOpen(about)
    case 'parcel':
      return null
  }
}

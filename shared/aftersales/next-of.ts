import { type DisputeAbout, disputeOpen, nextStep } from './dispute.ts'
import { nextOfParcel } from './parcel.ts'
import { nextOfRepair } from './repair-flow.ts'
import { nextOfReturn } from './return-stations.ts'
import type { Ticket } from './ticket.ts'

/** What is to be done next, as one word for the messages (`aftersales.next.<word>`); empty for a closed case. */
export function nextOf({ about, closedAt, sealed }: Pick<Ticket, 'about' | 'closedAt' | 'sealed'>): string {
  if (closedAt !== null) return ''
  if (sealed.toTell.some(({ toldAt }) => toldAt === null)) return 'tellBuyer'
  switch (about.kind) {
    case 'dispute':
      return nextOfDispute(about)
    case 'return':
    case 'exchange':
      return nextOfReturn(about)
    case 'repair':
      return nextOfRepair(about)
    case 'parcel':
      return nextOfParcel(about)
  }
}

function nextOfDispute(about: DisputeAbout): string {
  const step = nextStep(about)
  if (step === 'execute' && about.proposal?.approvedBy === null) return 'approve'
  if (step === 'followUp') return disputeOpen(about) === null ? 'followUp' : 'feedback'
  return step ?? 'close'
}

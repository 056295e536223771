import type { DisputeAbout } from './dispute.ts'
import type { TicketAbout } from './ticket.ts'
import type { EvidenceKind } from './ticket-words.ts'

/** What a case of this kind is decided by (domain 2.18, guides by kind; 2.19, rule 6). */
export function evidenceFor(about: TicketAbout): readonly EvidenceKind[] {
  switch (about.kind) {
    case 'dispute':
      return forDispute(about)
    case 'return':
    case 'exchange':
    case 'repair':
      return byDispute.product
    case 'parcel':
      return []
  }
}

function forDispute({ claimType, disputeKind }: DisputeAbout): readonly EvidenceKind[] {
  switch (claimType) {
    case 'notReceived':
      return ['orderStamps', 'courierProof', 'signedFor', 'chatLog']
    case 'maliciousHarassment':
      return ['chatLog', 'contactLog']
    default:
      return byDispute[disputeKind]
  }
}

const byDispute: Readonly<Record<DisputeAbout['disputeKind'], readonly EvidenceKind[]>> = {
  product: ['photo', 'inspection', 'chatLog'],
  logistics: ['orderStamps', 'courierProof', 'chatLog'],
  attitude: ['chatLog'],
}

import type { TicketAbout } from './ticket.ts'
import type { EvidenceKind } from './ticket-words.ts'

/** What a case of this kind is decided by (domain 2.18, guides by kind; 2.19, rule 6). */
export function evidenceFor(about: TicketAbout): readonly EvidenceKind[] {
  switch (about.claimType) {
    case 'notReceived':
      return ['orderStamps', 'courierProof', 'signedFor', 'chatLog']
    case 'maliciousHarassment':
      return ['chatLog', 'contactLog']
    default:
      return byDispute[about.disputeKind]
  }
}

const byDispute: Readonly<Record<TicketAbout['disputeKind'], readonly EvidenceKind[]>> = {
  product: ['photo', 'inspection', 'chatLog'],
  logistics: ['orderStamps', 'courierProof', 'chatLog'],
  attitude: ['chatLog'],
}

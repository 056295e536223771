import type { Ticket } from './ticket.ts'

type Named = Pick<Ticket, 'about' | 'customerId' | 'openedAt' | 'closedAt'>

/** A page offers so many; whoever finds none of them looks for the order. */
const mostOffered = 8

/** The number the buyer gave for the goods on their way back, if the case has one. */
function announcedOf({ about }: Named): string {
  return 'inboundTrackingNo' in about ? about.inboundTrackingNo : ''
}

/** Open returns, exchanges and repairs that still wait for their goods. */
function isWaiting({ about, closedAt }: Named): boolean {
  return closedAt === null && 'receivedAt' in about && about.receivedAt === null && about.ended === null
}

/**
 * Which cases a parcel may belong to (R32): those that announced its number; where none did the newest, and only its
 * buyer's once the buyer is known.
 */
export function casesForParcel<C extends Named>(parcel: Named, cases: readonly C[]) {
  const { about, customerId } = parcel
  const trackingNo = about.kind === 'parcel' ? about.trackingNo : ''
  const waiting = cases.filter(isWaiting).toSorted((one, other) => other.openedAt - one.openedAt)
  const announced = waiting.filter((row) => trackingNo !== '' && announcedOf(row) === trackingNo)
  const others = waiting.filter((row) => customerId === '' || row.customerId === customerId)
  const offered = announced.length > 0 ? announced : others
  return offered.slice(0, mostOffered).map((row) => ({ row, isAnnounced: announced.length > 0 }))
}

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
 * Which cases a parcel may belong to (R32): those that announced its number first, then the newest. Once its buyer is
 * known only theirs are asked for.
 */
export function casesForParcel<C extends Named>(parcel: Named, cases: readonly C[]) {
  const { about, customerId } = parcel
  const trackingNo = about.kind === 'parcel' ? about.trackingNo : ''
  return cases
    .filter(isWaiting)
    .map((row) => ({ row, isAnnounced: trackingNo !== '' && announcedOf(row) === trackingNo }))
    .filter(({ row, isAnnounced }) => isAnnounced || customerId === '' || row.customerId === customerId)
    .toSorted(
      (one, other) => Number(other.isAnnounced) - Number(one.isAnnounced) || other.row.openedAt - one.row.openedAt,
    )
    .slice(0, mostOffered)
}

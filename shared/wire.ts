import type { Failure } from '#shared/kernel/result.ts'
import type { Role } from '#shared/kernel/role.ts'

/** The few messages that cross a port. Everything of the business travels inside them. */

/** Who sits at this desk. Bound to the ports by the store, never told by a window. */
export interface Seat {
  readonly state: 'noShop' | 'signedOut' | 'signedIn' | 'locked'
  readonly shop: { readonly id: string; readonly name: string; readonly isSample: boolean } | null
  readonly person: { readonly id: string; readonly name: string; readonly role: Role } | null
}

/** window -> store */
export interface Ask {
  readonly kind: 'ask'
  readonly n: number
  /** `domain.entry` */
  readonly entry: string
  readonly input: unknown
  /** Commands only: written once in the activity log, so a retry cannot act twice. */
  readonly commandId?: string
}

/** store -> window */
export type Reply =
  | { readonly kind: 'answer'; readonly n: number; readonly value: unknown; readonly position: number }
  | { readonly kind: 'failure'; readonly n: number; readonly failure: Failure }
  /** A bug; `reference` stands in the log and can be read out. */
  | { readonly kind: 'bug'; readonly n: number; readonly reference: string }

/** store -> window: tables changed up to a journal position. The only way data changes on screen. */
export interface Notice {
  readonly kind: 'notice'
  readonly tables: readonly string[]
  readonly position: number
}

export interface SeatNotice {
  readonly kind: 'seat'
  readonly seat: Seat
}

/** store -> window while it opens: what the waiting page shows. */
export interface OpeningNotice {
  readonly kind: 'opening'
  readonly opening: Opening
}

export type Opening =
  | { readonly state: 'checking' }
  | { readonly state: 'rebuilding'; readonly done: number; readonly total: number | null; readonly why: string }
  | { readonly state: 'open'; readonly told: readonly string[] }
  | { readonly state: 'refused'; readonly failure: Failure }

export type FromStore = Reply | Notice | SeatNotice | OpeningNotice

/** Tag under which a preload forwards a port to its page. */
export const portTag = 'guitai:port'

/** Failures every request may meet; domains add their own. */
export const gateFailures = [
  'unknown_entry',
  'not_signed_in',
  'locked',
  'not_allowed',
  'bad_input',
  'already_done',
  'opening',
  'draining',
  'disk_full',
  'journal_unwritable',
  'store_restarted',
] as const
export type GateFailure = (typeof gateFailures)[number]

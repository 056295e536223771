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
  | {
      readonly kind: 'answer'
      readonly n: number
      readonly value: unknown
      readonly position: number
      /** Queries: the tables the answer was read from. A notice of one of them makes the window ask again. */
      readonly reads?: readonly string[]
    }
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
  | { readonly state: 'open'; readonly told: readonly Told[] }
  | { readonly state: 'refused'; readonly failure: Failure }

/** Something main has to tell people about their data, shown until they put it away; `disk_full` while it lasts. */
export interface Told {
  readonly code: 'disk_full' | 'view_rebuilt' | 'journal_damaged' | 'journal_end_lost' | 'frames_lost'
  readonly details?: Failure['details']
}

/** store -> window: how far the program's clock is from the computer's (0 but in tests). */
export interface ClockNotice {
  readonly kind: 'clock'
  readonly offsetMs: number
}

export type FromStore = Reply | Notice | SeatNotice | OpeningNotice | ClockNotice

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

/** Channels between main and its preloads. */
export const portChannel = 'guitai:port'
export const desktopChannel = 'guitai:desktop'
export const desktopEventChannel = 'guitai:desktop-event'

/** A place in the journal: number of a frame (from 1) and the rolling hash of all frames up to it. */
export interface JournalPlace {
  readonly seq: number
  readonly chain: number
}

/** First and last frame that cannot be read. */
export interface LostFrames {
  readonly first: number
  readonly last: number
}

/** What main tells the store when it opens it. */
export interface StoreBoot {
  readonly deskId: string
  readonly epoch: number
  readonly generation: number
  /** The journal holds the frames after `base` up to `head`. */
  readonly base: JournalPlace
  readonly head: JournalPlace
  /** Frames after this sequence were looked at; `lost` and `isDamaged` tell of them only. */
  readonly checkedFrom: number
  readonly lost: readonly LostFrames[]
  /** Some of it is not as it was written, even if no frame is lost. */
  readonly isDamaged: boolean
  /** Main wants the view made anew, whatever it looks like: why. `restored`: it belongs to another history. */
  readonly rebuildBecause: string | null
  /** The person who sat here when the program died a moment ago; null otherwise. */
  readonly resumePersonId: string | null
  readonly checksOutputs: boolean
  /** What main has to tell people about the data so far. */
  readonly told: readonly Told[]
  /** Tests move the clock; 0 otherwise. */
  readonly clockOffsetMs: number
}

/** How whole the journal is, as far as it was looked at. */
export type JournalState = Pick<StoreBoot, 'checkedFrom' | 'lost' | 'isDamaged'>

/** What main says when it hands the store a port. */
export type PortAbout =
  | { readonly kind: 'system'; readonly boot: StoreBoot }
  | { readonly kind: 'window'; readonly window: string }

/** store <-> main over the system port: numbered calls both ways, and notes that need no answer. */
export type SystemMessage =
  | { readonly kind: 'call'; readonly n: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'return'; readonly n: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly n: number; readonly message: string }

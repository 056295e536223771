import type { Position } from './frame.ts'

/**
 * Bytes of the journal that are not as they were written.
 * `bad_frame`: unreadable bytes. `bad_header`: only the segment's head is, its frames were read.
 * `missing_segment`, `sequence_gap`: frames are gone without a trace. `chain_broken`: frames that do not belong together.
 * `wrong_epoch`: a file of another history, not read.
 */
export type DamageKind =
  | 'bad_frame'
  | 'bad_header'
  | 'missing_segment'
  | 'sequence_gap'
  | 'chain_broken'
  | 'wrong_epoch'

export interface Damage {
  readonly kind: DamageKind
  readonly segment: string
  /** Byte in that file where it begins. */
  readonly offset: number
  /** First and last sequence that cannot be read; null when every frame is there. */
  readonly lost: { readonly first: number; readonly last: number } | null
}

/** The end of the last segment that was never finished, so never acknowledged. */
export interface TornTail {
  readonly segment: string
  readonly offset: number
  readonly bytes: number
  /** File in the journal's folder that holds what was cut; null when the disk would not take it. */
  readonly keptAs: string | null
}

export interface JournalReport {
  readonly segments: number
  readonly frames: number
  readonly bytes: number
  /** The position before the first frame held. */
  readonly base: Position
  readonly head: Position
  /** Frames after this sequence were looked at; the others stand as the segments' heads tell of them. */
  readonly checkedFrom: number
  readonly damage: readonly Damage[]
  readonly tornTail: TornTail | null
}

/** `lost` between two sequences that were read. */
export function lostBetween(before: number, after: number): Damage['lost'] {
  return after > before + 1 ? { first: before + 1, last: after - 1 } : null
}

import type { BackupAct, BackupCall, BackupGiven } from '#shared/backup/calls.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ScryptHash } from '#shared/kernel/scrypt-hash.ts'
import type { JournalPlace, JournalState, Seat, Told } from '#shared/wire.ts'

export type Position = JournalPlace

export interface JournaledFrame extends Position {
  readonly bytes: Uint8Array
}

/** What the store asks of main over its own system port. Main never looks into a payload. */
export interface Host {
  /** Resolves once the bytes are on disk (fdatasync before the answer). */
  append(bytes: Uint8Array): Promise<Result<Position>>
  /** Frames after `seq`, at most `mostBytes` of payload (at least one frame when there is one). */
  framesAfter(seq: number, mostBytes: number): Promise<JournaledFrame[]>
  hashPassword(password: string): Promise<ScryptHash>
  /** `null` hash costs the same time: who has no account is not told by a faster answer. */
  verifyPassword(password: string, hash: ScryptHash | null): Promise<boolean>
  /** One line for the log file; `detail` may hold a stack, never personal data. */
  log(level: 'info' | 'error', text: string, detail?: string): void
  /** Main remembers who sits here, so that a crash in mid-shift does not cost a password. */
  seatChanged(seat: Seat): void
  /** Main's part of backup and restore. */
  backup<A extends BackupAct>(call: BackupCall<A>): Promise<Result<BackupGiven<A>>>
}

/** Pieces of a checkpoint in their order: rows as a walk over the view gave them, then frames to apply after them. */
export interface RebuildPart {
  readonly chunk: Uint8Array | null
  readonly frames: readonly JournaledFrame[]
}

export interface RebuildSource {
  readonly to: Position
  /** Rows of each table once the checkpoint's own frames are applied. */
  readonly counts: Readonly<Record<string, number>>
}

/** What only opening and keeping the view asks of main. */
export interface ViewHost extends Host {
  /** Whether the journal goes on from there: the view's position is one of its own. */
  continues(position: Position): Promise<boolean>
  /** Reads what of the journal was not read when it was opened. */
  checkJournal(): Promise<JournalState>
  /** Finds and checks the newest whole checkpoint; null when there is none. */
  beginRebuild(): Promise<RebuildSource | null>
  /** The next piece of that checkpoint; null after the last one. */
  nextPart(): Promise<RebuildPart | null>
  /** The next generation is whole: it becomes the view in use. */
  viewRebuilt(told: Told | null): Promise<Result<null>>
  /** Begins a new history on what the view holds. Does not answer: the store is replaced. */
  baseOnView(told: readonly Told[]): Promise<never>
  /** The view cannot be used any more: main ends this store and has the view made anew. */
  viewFailed(because: string): void
  /** The view is open and not smaller than it should be. */
  viewVerified(): void
  /** The view's disk is full (or has room again), as the database says. */
  viewFull(isFull: boolean): void
}

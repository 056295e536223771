import type { Result } from '#shared/kernel/result.ts'
import type { ScryptHash } from '#shared/kernel/scrypt-hash.ts'
import type { Seat } from '#shared/wire.ts'

export interface Position {
  readonly seq: number
  /** Rolling hash over all frames up to here. */
  readonly chain: number
}

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
  /** Main's part of backup and restore; answers are plain data. */
  backup(call: BackupCall): Promise<Result<unknown>>
}

export type BackupCall =
  | { readonly act: 'beginCheckpoint'; readonly fromSeq: number }
  | { readonly act: 'chunk'; readonly bytes: Uint8Array }
  | { readonly act: 'endCheckpoint'; readonly counts: Readonly<Record<string, number>> }
  | { readonly act: 'abandonCheckpoint' }
  | { readonly act: 'writeBackup'; readonly folder: string }
  | { readonly act: 'listBackups'; readonly folder: string }
  | { readonly act: 'inspect'; readonly file: string }
  | { readonly act: 'restore'; readonly file: string }
  | { readonly act: 'undoRestore' }
  | { readonly act: 'startAfresh' }

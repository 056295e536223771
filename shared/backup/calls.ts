import type { BackupInfo, BackupState } from './backup.ts'

/** The named parts of what main knows of a backup file; the shop's name stands in a row, which main never reads. */
export type FileInfo = Omit<BackupInfo, 'shopName'> & { readonly dataVersion: number }

export interface OpenedBackup {
  readonly info: FileInfo
  /** First piece of the walk it was made from: the store finds the shop in it. */
  readonly firstChunk: Uint8Array | null
}

/** What the store may ask of main about whole copies of the data, and what it gets. */
export interface BackupCalls {
  readonly state: { readonly asks: object; readonly gives: BackupState }
  readonly writeNow: { readonly asks: { readonly folder: string }; readonly gives: OpenedBackup }
  readonly inspect: { readonly asks: { readonly file: string }; readonly gives: OpenedBackup }
  /** The store ends soon after the answer and a new one opens on what was restored. */
  readonly restore: { readonly asks: { readonly file: string }; readonly gives: null }
  readonly undoRestore: { readonly asks: object; readonly gives: null }
  /** An empty history in place of the present one, which is kept until the next good start. */
  readonly startAfresh: { readonly asks: object; readonly gives: null }
}

export type BackupAct = keyof BackupCalls
export type BackupCall<A extends BackupAct = BackupAct> = { [K in A]: { readonly act: K } & BackupCalls[K]['asks'] }[A]
export type BackupGiven<A extends BackupAct> = BackupCalls[A]['gives']

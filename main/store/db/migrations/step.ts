import type { Transaction } from 'dexie'

/** One frozen step of the database's shape. It imports nothing of today's types. */
export interface MigrationStep {
  readonly version: number
  /** Dexie schema strings of tables that are new or change; null removes a table. */
  readonly stores?: Readonly<Record<string, string | null>>
  readonly up?: (transaction: Transaction) => Promise<void>
}

import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { Role } from '#shared/kernel/role.ts'

/** Who may ask: everybody at the desk (before sign-in too), or these roles. */
export type Access = 'anyone' | readonly Role[]

/** What every entry of the contract states. Validation, authorisation, invalidation and tests derive from it. */
interface EntryBase {
  readonly input: GenericSchema
  readonly output: GenericSchema
  readonly roles: Access
  readonly failures: readonly string[]
}

export interface QueryEntry extends EntryBase {
  readonly kind: 'query'
  /** Tables the answer is read from: the scope of its transaction and what makes it ask again. */
  readonly reads: readonly string[]
  /** Answered from memory that follows those tables: none is opened, and none can be read. */
  readonly fromMemory?: true
}

export interface CommandEntry extends EntryBase {
  readonly kind: 'command'
  /** Tables read or written while deciding: the scope of its read transaction; operations elsewhere are a bug. */
  readonly touches: readonly string[]
  /** Allowed while the screen is locked (unlock, switch user). */
  readonly whileLocked?: true
  /** Decides from what its own run remembers: it need not wait until its earlier frames stand in the view. */
  readonly ahead?: true
}

export type Entry = QueryEntry | CommandEntry
export type DomainContract = Readonly<Record<string, Entry>>

export function query<const E extends Omit<QueryEntry, 'kind'>>(entry: E): E & { readonly kind: 'query' } {
  return { kind: 'query', ...entry }
}

export function command<const E extends Omit<CommandEntry, 'kind'>>(entry: E): E & { readonly kind: 'command' } {
  return { kind: 'command', ...entry }
}

export type InputOf<E extends Entry> = InferOutput<E['input']>
/** What a caller may leave out because the schema has a default for it. */
export type AskedOf<E extends Entry> = InferInput<E['input']>
export type OutputOf<E extends Entry> = InferOutput<E['output']>
export type FailureOf<E extends Entry> = E['failures'][number]

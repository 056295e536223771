import type { StampName, Unstamped } from '#shared/kernel/row.ts'
import type { TableName, Tables } from './tables.ts'

/** What a handler decides. The gate stamps it, main journals it, apply writes it. */
export type Operation = { [T in TableName]: Insert<T> | Patch<T> | Remove<T> }[TableName]

interface Insert<T extends TableName> {
  readonly kind: 'insert'
  readonly table: T
  readonly row: Unstamped<Tables[T]>
}

interface Patch<T extends TableName> {
  readonly kind: 'patch'
  readonly table: T
  readonly before: Tables[T]
  /** Changed fields only; `undefined` takes an optional field away. */
  readonly set: Partial<{ [K in keyof Omit<Tables[T], StampName | 'id'>]: Tables[T][K] | undefined }>
}

interface Remove<T extends TableName> {
  readonly kind: 'remove'
  readonly table: T
  readonly id: string
}

export function insert<T extends TableName>(table: T, row: Unstamped<Tables[T]>): Operation {
  return { kind: 'insert', table, row } as Operation
}

/** Merges `set` into the row as the handler saw it. */
export function patch<T extends TableName>(table: T, before: Tables[T], set: Patch<T>['set']): Operation {
  return { kind: 'patch', table, before, set } as Operation
}

/** The row as it is to be: changed where there is one, new where there is none. */
export function put<T extends TableName>(
  table: T,
  before: Tables[T] | undefined,
  row: Unstamped<Tables[T]>,
): Operation {
  const { id: _id, ...set } = row
  return before ? patch(table, before, set as Patch<T>['set']) : insert(table, row)
}

export function remove<T extends TableName>(table: T, id: string): Operation {
  return { kind: 'remove', table, id } as Operation
}

/** An operation as it stands in a frame. `gone` names fields a patch takes away (JSON has no undefined). */
export type FrameOperation =
  | { readonly k: 'put'; readonly t: TableName; readonly row: StoredRow }
  | {
      readonly k: 'patch'
      readonly t: TableName
      readonly id: string
      readonly set: Readonly<Record<string, unknown>>
      readonly gone?: readonly string[]
    }
  | { readonly k: 'remove'; readonly t: TableName; readonly id: string }

export interface StoredRow {
  readonly id: string
  readonly version: number
  readonly [field: string]: unknown
}

/** One command as main journals it: crash journal, audit trail, incremental backup and push unit in one. */
export interface Frame {
  readonly format: 1
  readonly commandId: string
  readonly entry: string
  readonly personId: string
  readonly deskId: string
  readonly at: number
  readonly stamp: string
  readonly operations: readonly FrameOperation[]
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

export function encodeFrame(frame: Frame): Uint8Array {
  return encoder.encode(JSON.stringify(frame))
}

/** Throws when the bytes are no frame: main vouches for their checksum, so that is a bug. */
export function decodeFrame(bytes: Uint8Array): Frame {
  return JSON.parse(decoder.decode(bytes)) as Frame
}

export function mergePatch(
  before: StoredRow,
  set: Readonly<Record<string, unknown>>,
  gone: readonly string[] = [],
): StoredRow {
  const after: Record<string, unknown> = { ...before, ...set }
  for (const field of gone) delete after[field]
  return after as unknown as StoredRow
}

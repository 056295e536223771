import type { FrameOperation, Operation, StoredRow } from './operation.ts'
import { mergePatch } from './operation.ts'

export interface StampContext {
  readonly shopId: string
  readonly deskId: string
  readonly actorId: string
  readonly now: number
}

/** What is journaled, and the whole rows apply writes (so that it need not read them again). */
export interface StampedOperation {
  readonly frame: FrameOperation
  readonly after: StoredRow | null
}

/** Adds shop, desk, person, instants and version to what a handler decided. */
export function stampOperation(operation: Operation, context: StampContext): StampedOperation {
  const { shopId, deskId, actorId, now } = context
  switch (operation.kind) {
    case 'insert': {
      const stamps = { shopId, createdAt: now, updatedAt: now, version: 1, deskId, actorId }
      const row = { ...operation.row, ...stamps } as unknown as StoredRow
      return { frame: { k: 'put', t: operation.table, row }, after: row }
    }
    case 'patch': {
      const gone = Object.keys(operation.set).filter((field) => Reflect.get(operation.set, field) === undefined)
      const stamps = { updatedAt: now, version: operation.before.version + 1, deskId, actorId }
      const set: Record<string, unknown> = { ...operation.set, ...stamps }
      for (const field of gone) delete set[field]
      const after = mergePatch(operation.before as unknown as StoredRow, set, gone)
      const base = { k: 'patch', t: operation.table, id: operation.before.id, set } as const
      return { frame: gone.length > 0 ? { ...base, gone } : base, after }
    }
    case 'remove':
      return { frame: { k: 'remove', t: operation.table, id: operation.id }, after: null }
  }
}

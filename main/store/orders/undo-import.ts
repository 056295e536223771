import { newIdAt } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { chunkTables, type ordersContract } from '#shared/orders/contract.ts'
import { type ChunkBefore, type ImportChunk, type ImportLog, nothingBefore } from '#shared/orders/import-log.ts'
import type { Database } from '#store/db/database.ts'
import { patch } from '#store/db/operation.ts'
import { type Actor, decided, type Handlers } from '#store/dispatch/handler.ts'
import { ownCommand, startRun } from '#store/imports/run.ts'
import { type ImportDesk, type ImportRun, importDeskOf } from './import-desk.ts'
import { newRun } from './start-run.ts'

/** Seniors and up, or the person who imported (R27). */
export function mayUndo(actor: Actor, log: Pick<ImportLog, 'startedBy'>): boolean {
  return actor.role !== 'agent' || actor.id === log.startedBy
}

/** Takes a whole import back, the newest chunk first. Nothing is touched when a later import changed its orders. */
export const importUndo: Handlers<typeof ordersContract>['importUndo'] = {
  prepare: async ({ importId }, context) => {
    const desk = importDeskOf(context.host)
    if (desk.run) return fail('import_running')
    const log = await context.db.imports.get(importId)
    if (!log) return fail('import_not_found')
    if (!mayUndo(context.actor, log)) return fail('not_yours')
    if (log.state === 'undone') return fail('already_undone')
    // The desk is taken before looking: no import may start between the look and the first chunk.
    const run = newRun(desk, importId, context.actor, 'orders')
    desk.run = run
    const later = await laterImport(context.db, log)
    if (later) {
      desk.run = null
      return fail('changed_later', later)
    }
    return ok(async (now) => {
      const fresh = await now.db.imports.get(importId)
      if (!fresh || desk.run !== run) return fail('import_not_found')
      startRun(desk, run, chunkTables, () => runUndo(desk, run))
      return decided({}, [patch('imports', fresh, { state: 'undoing' })])
    })
  },
}

async function runUndo(desk: ImportDesk, run: ImportRun): Promise<void> {
  await desk.settling
  for (;;) {
    const done = await ownCommand(desk, run, 'orders.undoChunk')
    if (!done.ok) {
      desk.host.log('error', `undo of an import stopped: ${done.failure.code}`)
      return
    }
    if (isLast(done.value)) return
  }
}

function isLast(output: unknown): boolean {
  return typeof output !== 'object' || output === null || Reflect.get(output, 'left') === 0
}

/** The import after this one that changed one of its orders; null when there is none. */
async function laterImport(db: Database, log: ImportLog) {
  const others = new Map<string, number>()
  for (let index = log.chunks - 1; index >= 0; index -= 1) {
    const chunk = await chunkAt(db, log.id, index)
    if (!chunk) continue
    const rows = await db.orders.bulkGet([...chunk.addedOrderIds, ...readBefore(chunk).orders.map(([id]) => id)])
    for (const row of rows) {
      if (row?.importId && row.importId !== log.id) others.set(row.importId, (others.get(row.importId) ?? 0) + 1)
    }
  }
  const [first] = others
  if (!first) return null
  const later = await db.imports.get(first[0])
  return { importId: first[0], fileName: later?.fileName ?? '', orders: first[1] }
}

export async function chunkAt(db: Database, importId: string, index: number): Promise<ImportChunk | undefined> {
  return db.importChunks.where('[importId+index]').equals([importId, index]).first()
}

export function readBefore(chunk: ImportChunk): ChunkBefore {
  return chunk.before === '' ? nothingBefore : JSON.parse(chunk.before)
}

/** Stops a running import before its next chunk. With `keep` false what it did is taken back. */
export const importCancel: Handlers<typeof ordersContract>['importCancel'] = {
  prepare: async ({ importId, keep }, { db, host, actor }) => {
    const desk = importDeskOf(host)
    const { run } = desk
    if (run?.importId === importId) {
      const log = await db.imports.get(importId)
      if (log && !mayUndo(actor, log)) return fail('not_yours')
      run.isCancelled = true
      run.isKept = keep
      await run.finished
      if (!keep) {
        const command = { entry: 'orders.importUndo', input: { importId }, commandId: newIdAt(desk.clock()) }
        await desk.gate.command(command, actor)
      }
      return ok(async () => decided({}))
    }
    return desk.uploads.delete(importId) ? ok(async () => decided({})) : fail('import_not_found')
  },
}

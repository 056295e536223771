import { newIdAt } from '#shared/kernel/id.ts'
import type { Actor } from '#store/dispatch/handler.ts'
import type { ImportDesk, ImportRun } from './import-desk.ts'
import { nothingKnown } from './known-rows.ts'

/** A run of this import with a ticket only the program knows. */
export function newRun(desk: ImportDesk, importId: string, actor: Actor, kind: ImportRun['kind']): ImportRun {
  return {
    importId,
    actor,
    kind,
    ticket: newIdAt(desk.clock()),
    isCancelled: false,
    isKept: true,
    batch: null,
    known: nothingKnown(),
    pending: new Map(),
    settlesUpTo: null,
    log: null,
    loggedAt: 0,
    lined: new Map(),
    settle: () => undefined,
    ended: null,
    finished: Promise.resolve(),
  }
}

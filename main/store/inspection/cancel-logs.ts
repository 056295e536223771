import type { inspectionContract } from '#shared/inspection/contract.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { logDeskOf } from './log-desk.ts'

type Inspection = Handlers<typeof inspectionContract>

/** Stops a running import before its next chunk. With `keep` false what it did is taken back. */
export const importCancel: Inspection['importCancel'] = {
  prepare: async ({ importId, keep }, { host, actor }) => {
    const desk = logDeskOf(host)
    const { run } = desk
    if (run?.importId !== importId) {
      return desk.uploads.delete(importId) ? ok(async () => decided({})) : fail('import_not_found')
    }
    run.isCancelled = true
    await run.finished
    if (!keep) {
      const undo = {
        entry: 'inspection.importUndo',
        input: { importId, evenChecked: true },
        commandId: newIdAt(desk.clock()),
      }
      await desk.gate.command(undo, actor)
    }
    return ok(async () => decided({}))
  },
}

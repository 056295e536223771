import { dirname } from 'node:path'
import { inspectBackup } from '#main/backup/inspect-backup.ts'
import { restoreInto } from '#main/backup/restore.ts'
import { backupFormat, checkpointSource, writeBackup } from '#main/backup/write-backup.ts'
import { listCheckpoints } from '#main/journal/checkpoints.ts'
import { foldersOf, returnToPrevious, startEpoch } from '#main/journal/epochs.ts'
import { nodeDisk } from '#main/journal/node-disk.ts'
import { readParts } from '#main/journal/read-snapshot.ts'
import type { SnapshotInfo } from '#main/journal/snapshot.ts'
import type { BackupState } from '#shared/backup/backup.ts'
import type { BackupAct, BackupCall, BackupGiven, OpenedBackup } from '#shared/backup/calls.ts'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { noteLastBackup, readLastBackup } from './last-backup.ts'
import { freshCheckpoint } from './truth-checkpoints.ts'
import { inLine, restartSoon, switchTo, type TruthState } from './truth-state.ts'

type Acts = { readonly [A in BackupAct]: (call: BackupCall<A>) => Promise<Result<BackupGiven<A>>> }

/** Main's part of the backup domain. Whoever asks was let through by the gate. */
export function backupAnswer(state: TruthState): (call: BackupCall) => Promise<Result<unknown>> {
  const acts: Acts = {
    state: async () => ok(await stateOf(state)),
    writeNow: ({ folder }) => inLine(state, () => writeNow(state, folder)),
    inspect: ({ file }) => inspect(file),
    restore: ({ file }) => inLine(state, () => restore(state, file)),
    undoRestore: () => inLine(state, () => undoRestore(state)),
    startAfresh: () => inLine(state, () => startAfresh(state)),
  }
  return (call) => (acts[call.act] as (given: BackupCall) => Promise<Result<unknown>>)(call)
}

async function stateOf({ history, dataFolder, mayForgetPrevious }: TruthState): Promise<BackupState> {
  const listed = await listCheckpoints(history.folders.checkpoints)
  const { previousEpoch } = history.current
  return {
    checkpoints: listed.ok ? listed.value.map(({ createdAt }) => createdAt) : [],
    lastBackup: readLastBackup(dataFolder),
    mayUndoRestore: previousEpoch === undefined || mayForgetPrevious ? null : { epoch: previousEpoch },
    dataFolder,
  }
}

async function writeNow(state: TruthState, folder: string): Promise<Result<OpenedBackup>> {
  if (state.isSwitching) return fail('busy')
  const checkpoint = await freshCheckpoint(state)
  if (!checkpoint.ok) return plain(checkpoint.failure)
  const { epoch, programVersion, dataVersion, to } = checkpoint.value
  // It ends where the checkpoint does, so that the checkpoint's counts are its own.
  const nothing = async function* () {}
  const source = checkpointSource(checkpoint.value, { head: to, framesAfter: nothing })
  const written = await writeBackup({ folder, clock: state.clock }, { epoch, programVersion, dataVersion }, source)
  if (!written.ok) return plain(written.failure)
  const { file, createdAt } = written.value
  noteLastBackup(state.dataFolder, { at: createdAt, file, folder: dirname(file) })
  return ok({ info: infoOf(file, written.value), firstChunk: await firstChunkOf(file) })
}

async function inspect(file: string): Promise<Result<OpenedBackup>> {
  const inspected = await inspectBackup(file)
  if (!inspected.ok) return plain(inspected.failure)
  return ok({ info: infoOf(file, inspected.value), firstChunk: await firstChunkOf(file) })
}

/** Commands are refused from here until the new store runs: what is saved now would be gone in a moment. */
async function restore(state: TruthState, file: string): Promise<Result<null>> {
  if (state.isSwitching) return fail('busy')
  const kept = await freshCheckpoint(state)
  if (!kept.ok) return plain(kept.failure)
  state.isSwitching = true
  const started = await startEpoch(state.dataFolder, (folder, epoch) => restoreInto({ folder, epoch }, file))
  if (!started.ok) {
    state.isSwitching = false
    return plain(started.failure)
  }
  state.mayForgetPrevious = false
  return goOnWith(state, started.value, 'restored')
}

async function undoRestore(state: TruthState): Promise<Result<null>> {
  if (state.isSwitching) return fail('busy')
  state.isSwitching = true
  const returned = await returnToPrevious(state.dataFolder)
  if (!returned.ok) {
    state.isSwitching = false
    return plain(returned.failure)
  }
  return goOnWith(state, returned.value, 'restored')
}

/** A sample shop is not worth keeping: it goes as soon as the empty desk has opened well. */
async function startAfresh(state: TruthState): Promise<Result<null>> {
  if (state.isSwitching) return fail('busy')
  state.isSwitching = true
  const started = await startEpoch(state.dataFolder, async (folder) => {
    const { journal, checkpoints } = foldersOf(folder)
    await nodeDisk.makeFolder(journal)
    await nodeDisk.makeFolder(checkpoints)
    return ok(null)
  })
  if (!started.ok) {
    state.isSwitching = false
    return plain(started.failure)
  }
  state.mayForgetPrevious = true
  return goOnWith(state, started.value, null)
}

async function goOnWith(
  state: TruthState,
  current: Parameters<typeof switchTo>[1],
  rebuildBecause: string | null,
): Promise<Result<null>> {
  const switched = await switchTo(state, current)
  if (!switched.ok) {
    state.store.refuse(switched.failure)
    return switched
  }
  state.rebuildBecause = rebuildBecause
  state.store.forgetSeat()
  restartSoon(state)
  return ok(null)
}

function infoOf(file: string, info: SnapshotInfo): OpenedBackup['info'] {
  const { createdAt, programVersion, dataVersion, bytes, counts } = info
  return { file, createdAt, programVersion, dataVersion, bytes, counts: { ...counts } }
}

async function firstChunkOf(file: string): Promise<Uint8Array | null> {
  for await (const part of readParts(nodeDisk, file, backupFormat)) if (part.kind === 'chunk') return part.bytes
  return null
}

/** The house's words for what the parts below report. */
function plain({ code, details }: Failure): { readonly ok: false; readonly failure: Failure } {
  if (code === 'damaged_at') return fail('damaged', details)
  if (code === 'unwritable' && details?.cause === 'ENOENT') return fail('folder_missing')
  if (code === 'journal_gap' || code === 'source_damaged') return fail('not_verified', details)
  return fail(code, details)
}

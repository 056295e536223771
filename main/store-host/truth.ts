import { listCheckpoints } from '#main/journal/checkpoints.ts'
import type { Position } from '#main/journal/frame.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { StoreBoot } from '#shared/wire.ts'
import { type DiskRoom, watchDiskRoom } from './disk-room.ts'
import { rebuildSource } from './rebuild-source.ts'
import { backupAnswer } from './truth-backup.ts'
import { keepCheckpoints } from './truth-checkpoints.ts'
import { continues, type History, openHistory, someFrames, stateOf } from './truth-history.ts'
import { type StoreLink, stopTelling, type TruthParts, type TruthState, tellPeople } from './truth-state.ts'
import { viewAnswers } from './truth-view.ts'

type TruthBoot = Pick<
  StoreBoot,
  'epoch' | 'generation' | 'base' | 'head' | 'checkedFrom' | 'lost' | 'isDamaged' | 'rebuildBecause' | 'told'
>
type Answers = Readonly<Record<string, (...args: never[]) => unknown>>

/** The truth on disk: journal, checkpoints, epochs, and the room they have. */
export interface Truth {
  /** What a store that starts now has to know. */
  boot(): TruthBoot
  readonly answers: Answers
  close(): Promise<void>
}

/** Failures are those of the journal and of `openEpochs`: nothing was changed, and the program cannot work. */
export async function openTruth(parts: TruthParts, store: StoreLink): Promise<Result<Truth>> {
  const opened = await openHistory(parts)
  if (!opened.ok) return opened
  const history = opened.value
  logReport(parts, history)
  const state: TruthState = {
    ...parts,
    history,
    store,
    told: [],
    rebuildBecause: null,
    isSwitching: false,
    mayForgetPrevious: history.current.previousEpoch !== undefined,
    grownBytes: await grownSince(history),
    line: Promise.resolve(),
  }
  const room = watchDiskRoom(parts.dataFolder, (isFull) =>
    isFull ? tellPeople(state, { code: 'disk_full' }) : stopTelling(state, 'disk_full'),
  )
  const stopCheckpoints = keepCheckpoints(state)
  return ok({
    boot: () => bootOf(state),
    answers: answersOf(state, room),
    async close() {
      stopCheckpoints()
      room.close()
      await state.history.journal.close()
    },
  })
}

function bootOf({ history, rebuildBecause, told }: TruthState): TruthBoot {
  const { current, journal } = history
  const { epoch, generation } = current
  return { epoch, generation, base: journal.base, head: journal.head, ...stateOf(journal), rebuildBecause, told }
}

function answersOf(state: TruthState, room: DiskRoom): Answers {
  const onBad = (file: string, code: string) => state.log.write('error', `checkpoint ${code}: ${file}`)
  const source = rebuildSource(() => state.history.folders.checkpoints, onBad)
  return {
    append: (bytes: Uint8Array) => append(state, room, bytes),
    framesAfter: (seq: number, mostBytes: number) => someFrames(state.history.journal, seq, mostBytes),
    continues: (position: Position) => continues(state.history.journal, position),
    checkJournal: async () => {
      await state.history.journal.check()
      return stateOf(state.history.journal)
    },
    beginRebuild: source.begin,
    nextPart: source.next,
    viewFull: room.viewFull,
    ...viewAnswers(state),
    backup: backupAnswer(state),
  }
}

async function append(state: TruthState, room: DiskRoom, bytes: Uint8Array): Promise<Result<Position>> {
  if (state.isSwitching) return fail('store_restarted')
  if (!(await room.hasRoom())) return fail('disk_full')
  const answer = await state.history.journal.append(bytes)
  if (answer.ok) state.grownBytes += bytes.length
  else void room.refresh()
  return answer
}

function logReport({ log }: TruthParts, { journal, current }: History): void {
  const { report } = journal
  const line = `epoch ${current.epoch}, view ${current.generation}: ${report.frames} frames up to ${report.head.seq}`
  log.write('info', line)
  if (report.tornTail)
    log.write('info', 'an unfinished end of the journal was cut off', JSON.stringify(report.tornTail))
  if (report.damage.length > 0) log.write('error', 'the journal is damaged', JSON.stringify(report.damage))
}

/** About how much of the journal the newest checkpoint does not hold. */
async function grownSince({ folders, journal }: History): Promise<number> {
  const listed = await listCheckpoints(folders.checkpoints)
  const newest = listed.ok ? (listed.value[0]?.toSeq ?? 0) : 0
  const { bytes, frames, head } = journal.report
  return frames === 0 ? 0 : Math.round((bytes * Math.min(frames, Math.max(0, head.seq - newest))) / frames)
}

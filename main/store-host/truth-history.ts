import type { CurrentEpoch } from '#main/journal/current-epoch.ts'
import { type EpochFolders, epochFolder, foldersOf, openEpochs } from '#main/journal/epochs.ts'
import type { Position } from '#main/journal/frame.ts'
import { type Journal, openJournal } from '#main/journal/journal.ts'
import { follows } from '#main/journal/read-snapshot.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { JournalState } from '#shared/wire.ts'

/** The history in use: its numbers, its folders, its open journal. */
export interface History {
  readonly current: CurrentEpoch
  readonly folders: EpochFolders
  readonly journal: Journal
}

interface HistoryPlace {
  readonly dataFolder: string
  readonly segmentBytes?: number
}

export async function openHistory(place: HistoryPlace): Promise<Result<History>> {
  const opened = await openEpochs(place.dataFolder)
  return opened.ok ? historyOf(place, opened.value) : opened
}

export async function historyOf(place: HistoryPlace, current: CurrentEpoch): Promise<Result<History>> {
  const { dataFolder, segmentBytes } = place
  const folders = foldersOf(epochFolder(dataFolder, current.epoch))
  const journal = await openJournal({
    folder: folders.journal,
    epoch: current.epoch,
    checks: 'end',
    ...(segmentBytes ? { segmentBytes } : {}),
  })
  return journal.ok ? ok({ current, folders, journal: journal.value }) : journal
}

/** How whole the journal is, as far as it was looked at; `lost` in order. */
export function stateOf({ report }: Journal): JournalState {
  const lost = report.damage.flatMap((damage) => (damage.lost ? [damage.lost] : []))
  return {
    checkedFrom: report.checkedFrom,
    lost: lost.toSorted((one, other) => one.first - other.first),
    isDamaged: report.damage.length > 0,
  }
}

/** Whether a position is one of this journal's own, even when its frame was damaged since. */
export async function continues(journal: Journal, position: Position): Promise<boolean> {
  const chain = await journal.chainAt(position.seq)
  if (chain !== null) return chain === position.chain
  for await (const frame of journal.framesAfter(position.seq)) return follows(frame, position)
  return false
}

/** Some frames after `seq`: at least one when there is one, about `mostBytes` together. */
export async function someFrames(journal: Journal, seq: number, mostBytes: number) {
  const frames = []
  let bytes = 0
  for await (const frame of journal.framesAfter(seq)) {
    frames.push(frame)
    bytes += frame.bytes.length
    if (bytes >= mostBytes) break
  }
  return frames
}

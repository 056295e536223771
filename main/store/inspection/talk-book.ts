import type { Chat } from '#shared/chat/chat.ts'
import type { PromiseMemo } from '#shared/handover/promise.ts'
import type { ChatLog } from '#shared/inspection/chat-log.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import type { FrameOperation, StoredRow } from '#store/db/operation.ts'
import type { TableName } from '#store/db/tables.ts'
import type { TalkJudge } from '#store/workers/direct-judge.ts'
import { type BookTalk, talkOfLog, talkOfReception } from './book-talk.ts'
import { Judging } from './judging.ts'
import { KeptTalks } from './kept-talks.ts'
import { readTalks } from './read-talks.ts'

/** How far the book is. */
export interface BookReading {
  readonly talks: number
  /** Talks whose words were read under the rules that hold now. */
  readonly judged: number
  readonly isComplete: boolean
  /** All talks that began at this instant or later are known; null before the first ones are. */
  readonly readBackTo: number | null
}

/** The talks of a shop as they are known at this moment. Look, do not keep: it is another one after the next change. */
export interface Talks {
  readonly reading: BookReading
  /** Begun in [from, until), epoch ms; newest first. `isWhole`: none is missing. */
  between(from: number, until: number): { readonly talks: readonly BookTalk[]; readonly isWhole: boolean }
  talk(id: string): BookTalk | null
}

/**
 * The book of talks in memory (R71 to R74): imported logs and closed receptions with what was measured and found in them. Read newest first
 * when somebody first asks, a slice at a time, and kept up with what is saved since. Derived, never a second truth.
 */
export interface TalkBook {
  follow(frames: readonly PendingFrame[]): void
  /** Waits a moment, so that a small shop is whole at once. */
  open(asked: { readonly shopId: string }): Promise<Talks>
}

/** Answers wait this long for a small shop to be read whole. */
const patienceMs = 100

interface Held {
  readonly shopId: string
  readonly kept: KeptTalks
  readonly judging: Judging
  /** Removed while it was read: the walk may have met them before. */
  readonly gone: Set<string>
  readBackTo: number
  reading: Promise<void>
  failed: unknown
}

export function createTalkBook(db: Database, judge: TalkJudge): TalkBook {
  let held: Held | null = null

  function begin(shopId: string): Held {
    const kept = new KeptTalks()
    const drop = (error: unknown) => {
      mine.failed = error
      if (held === mine) held = null
    }
    const mine: Held = {
      ...{ shopId, kept, gone: new Set<string>(), readBackTo: Number.POSITIVE_INFINITY },
      judging: new Judging({ db, shopId, kept, judge, onFailed: drop }),
      ...{ reading: Promise.resolve(), failed: null },
    }
    held?.judging.end()
    held = mine
    // What was saved while it was read is newer than the row the walk finds.
    const isNew = ({ id }: BookTalk) => !kept.get(id) && !mine.gone.has(id)
    mine.reading = readTalks(db, shopId, (talks, readBackTo) => {
      for (const talk of talks.filter(isNew)) kept.put(talk)
      mine.readBackTo = readBackTo
    })
      .then(() => mine.judging.beginAnew())
      .catch(drop)
    return mine
  }

  return {
    follow(frames) {
      const mine = held
      const isTaken = mine === null || frames.every((frame) => takeFrame(mine, frame))
      if (isTaken) return
      mine.judging.end()
      held = null
    },
    async open({ shopId }) {
      const mine = held?.shopId === shopId ? held : begin(shopId)
      if (!isComplete(mine) || mine.judging.waiting > 0) await soon(mine.reading.then(() => mine.judging.settled))
      if (mine.failed) throw mine.failed
      return asKnown(mine)
    },
  }
}

function isComplete({ readBackTo }: Held): boolean {
  return readBackTo === Number.NEGATIVE_INFINITY
}

function soon(work: Promise<void>): Promise<void> {
  return Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, patienceMs))])
}

function asKnown(held: Held): Talks {
  const { kept, judging, readBackTo } = held
  const talks = kept.newestFirst().length
  return {
    reading: {
      talks,
      judged: isComplete(held) ? Math.max(talks - judging.waiting, 0) : 0,
      isComplete: isComplete(held),
      readBackTo: Number.isFinite(readBackTo) ? readBackTo : null,
    },
    between: (from, until) => ({ talks: kept.between(from, until), isWhole: readBackTo <= from }),
    talk: (id) => kept.get(id),
  }
}

/** False when a frame does not tell enough: all has to be read again. */
function takeFrame(held: Held, { frame, after }: PendingFrame): boolean {
  if (frame.operations.some(({ t }) => t === 'normRules')) held.judging.beginAnew()
  return frame.operations.every((operation, at) => take(held, operation, after?.[at] ?? null))
}

function take(held: Held, operation: FrameOperation, after: StoredRow | null): boolean {
  const taker = takers[operation.t]
  if (!taker) return true
  const { kept, gone } = held
  if (operation.k === 'remove') {
    kept.remove(operation.id)
    gone.add(operation.id)
    return true
  }
  const row = operation.k === 'put' ? operation.row : after
  if (row && row.shopId === held.shopId) held.judging.add(taker(kept, row))
  return row !== null
}

/** What each table's row changes, and the talks whose words are to be looked through for it. */
const takers: Partial<Record<TableName, (kept: KeptTalks, row: StoredRow) => string[]>> = {
  // The gate has written these rows: they are what their tables hold.
  chatLogs: (kept, row) => putTalk(kept, talkOfLog(row as ChatLog)),
  receptions: (kept, row) => putTalk(kept, talkOfReception(row as Reception)),
  chats(kept, row) {
    const { receptionId } = row as Chat
    return receptionId !== null && kept.get(receptionId) ? [receptionId] : []
  },
  promises: (kept, row) => kept.ofBuyer((row as PromiseMemo).customerId).map(({ id }) => id),
}

function putTalk(kept: KeptTalks, talk: BookTalk | null): string[] {
  if (!talk) return []
  kept.put(talk)
  return [talk.id]
}

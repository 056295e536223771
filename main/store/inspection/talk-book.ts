import type { ChatLog } from '#shared/inspection/chat-log.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import type { FrameOperation, StoredRow } from '#store/db/operation.ts'
import { type BookTalk, talkOfLog, talkOfReception } from './book-talk.ts'
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
  /** Removed while it was read: the walk may have met them before. */
  readonly gone: Set<string>
  readBackTo: number
  reading: Promise<void>
  failed: unknown
}

export function createTalkBook(db: Database): TalkBook {
  let held: Held | null = null

  function begin(shopId: string): Held {
    const mine: Held = {
      ...{ shopId, kept: new KeptTalks(), gone: new Set<string>(), readBackTo: Number.POSITIVE_INFINITY },
      ...{ reading: Promise.resolve(), failed: null },
    }
    held = mine
    // What was saved while it was read is newer than the row the walk finds.
    const isNew = ({ id }: BookTalk) => !mine.kept.get(id) && !mine.gone.has(id)
    mine.reading = readTalks(db, shopId, (talks, readBackTo) => {
      for (const talk of talks.filter(isNew)) mine.kept.put(talk)
      mine.readBackTo = readBackTo
    }).catch((error: unknown) => {
      mine.failed = error
      if (held === mine) held = null
    })
    return mine
  }

  return {
    follow(frames) {
      const mine = held
      if (
        mine &&
        !frames.every(({ frame, after }) => frame.operations.every((one, at) => take(mine, one, after?.[at] ?? null)))
      ) {
        held = null
      }
    },
    async open({ shopId }) {
      const mine = held?.shopId === shopId ? held : begin(shopId)
      if (mine.readBackTo !== Number.NEGATIVE_INFINITY) await soon(mine.reading)
      if (mine.failed) throw mine.failed
      return asKnown(mine)
    },
  }
}

function soon(work: Promise<void>): Promise<void> {
  return Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, patienceMs))])
}

function asKnown({ kept, readBackTo }: Held): Talks {
  return {
    reading: {
      talks: kept.newestFirst().length,
      judged: 0,
      isComplete: readBackTo === Number.NEGATIVE_INFINITY,
      readBackTo: Number.isFinite(readBackTo) ? readBackTo : null,
    },
    between: (from, until) => ({ talks: kept.between(from, until), isWhole: readBackTo <= from }),
    talk: (id) => kept.get(id),
  }
}

/** False when a change does not tell enough: all has to be read again. */
function take({ kept, gone, shopId }: Held, operation: FrameOperation, after: StoredRow | null): boolean {
  if (operation.t !== 'chatLogs' && operation.t !== 'receptions') return true
  if (operation.k === 'remove') {
    kept.remove(operation.id)
    gone.add(operation.id)
    return true
  }
  const row = operation.k === 'put' ? operation.row : after
  if (!row) return false
  if (row.shopId !== shopId) return true
  // The gate has written this row: it is what its table holds.
  const talk = operation.t === 'chatLogs' ? talkOfLog(row as ChatLog) : talkOfReception(row as Reception)
  if (talk) kept.put(talk)
  return true
}

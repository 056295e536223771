import Dexie, { type Table } from 'dexie'
import type { ChatLog } from '#shared/inspection/chat-log.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { Database } from '#store/db/database.ts'
import { type BookTalk, talkOfLog, talkOfReception } from './book-talk.ts'

/** Rows read in one go: about 10 ms, so that commands and queries come in between. */
const rowsPerSlice = 200

interface Walk {
  /** Everything that began later than this was given; minus infinity at the end. */
  readBackTo: number
  next(): Promise<BookTalk[]>
}

/** Imported talks and receptions of a shop, newest first, a slice at a time. `visit` is told how far back all of them are. */
export async function readTalks(
  db: Database,
  shopId: string,
  visit: (talks: readonly BookTalk[], readBackTo: number) => void,
): Promise<void> {
  const logs = walkBack<ChatLog>(db.chatLogs, 'startAt', shopId, (row) => [talkOfLog(row)])
  const receptions = walkBack<Reception>(db.receptions, 'openedAt', shopId, (row) => {
    const talk = talkOfReception(row)
    return talk ? [talk] : []
  })
  for (;;) {
    const behind = logs.readBackTo > receptions.readBackTo ? logs : receptions
    if (behind.readBackTo === Number.NEGATIVE_INFINITY) return
    const talks = await behind.next()
    visit(talks, Math.max(logs.readBackTo, receptions.readBackTo))
  }
}

function walkBack<R extends { readonly id: string }>(
  table: Table<R, string>,
  by: keyof R & string,
  shopId: string,
  talksOf: (row: R) => BookTalk[],
): Walk {
  /** Rows of the last instant that were given already. */
  let given = new Set<string>()
  const walk: Walk = {
    readBackTo: Number.POSITIVE_INFINITY,
    async next() {
      const last = walk.readBackTo === Number.POSITIVE_INFINITY ? Dexie.maxKey : walk.readBackTo
      const range = table.where(`[shopId+${by}]`).between([shopId, Dexie.minKey], [shopId, last], true, true)
      const rows = await range
        .reverse()
        .limit(rowsPerSlice + given.size)
        .toArray()
      const fresh = rows.filter(({ id }) => !given.has(id))
      const oldest = rows.at(-1)
      if (fresh.length === 0 || !oldest) walk.readBackTo = Number.NEGATIVE_INFINITY
      else {
        const at = Number(oldest[by])
        const same = rows.filter((row) => Number(row[by]) === at).map(({ id }) => id)
        given = new Set(at === walk.readBackTo ? [...given, ...same] : same)
        walk.readBackTo = at
      }
      return fresh.flatMap(talksOf)
    },
  }
  return walk
}

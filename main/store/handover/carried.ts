import { carriedItems } from '#shared/handover/carried.ts'
import type { handoverContract } from '#shared/handover/contract.ts'
import type { HandoverItem } from '#shared/handover/handover-note.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { recentNotes } from './recent-notes.ts'

/** Handed over for the third time and still open, the most often first. */
export const carried: Handlers<typeof handoverContract>['carried'] = async (_input, context) => {
  const all = carriedItems(await recentNotes(context))
  const rows = await Promise.all(
    all.map(async ({ item, times, since }) => {
      const standing = await standingOf(item, since, context)
      return standing === null ? [] : [{ item, times, ...standing }]
    }),
  )
  return ok(rows.flat().sort((one, other) => other.times - one.times))
}

/** Whose it is now; null when it is over, or a case went up a level since it was handed over too often. */
async function standingOf({ kind, refId }: HandoverItem, since: number, { db }: Context) {
  switch (kind) {
    case 'reception': {
      const ownerId = (await db.receptions.get(refId))?.openBy
      return ownerId ? { ownerId, ticket: null } : null
    }
    case 'followUp': {
      const row = await db.followUps.get(refId)
      return row?.openDueAt === undefined ? null : { ownerId: row.ownerId, ticket: null }
    }
    case 'promise': {
      const row = await db.promises.get(refId)
      return row?.openDueAt === undefined ? null : { ownerId: row.ownerId, ticket: null }
    }
    case 'ticket': {
      const row = await db.tickets.get(refId)
      const isOver = !row || row.closedAt !== null
      if (isOver || row.sealed.turns.some(({ did, at }) => did === 'escalated' && at >= since)) return null
      return { ownerId: row.ownerId, ticket: { version: row.version, level: row.level } }
    }
  }
}

import Dexie from 'dexie'
import type { handoverContract } from '#shared/handover/contract.ts'
import { holderOf, isWaitingItem } from '#shared/handover/handover-note.ts'
import type { PromiseMemo } from '#shared/handover/promise.ts'
import { isOverdue } from '#shared/kernel/deadline.ts'
import { importedId } from '#shared/kernel/id.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { cutPage, isBehind, readCursor } from '#shared/kernel/page-cursor.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { waitingNotes } from './recent-notes.ts'

type Answers = Handlers<typeof handoverContract>

const mostOfBuyer = 50

/** Promises somebody still owes, the earliest due first: the longest overdue lead. A few dozen in a shop. */
export function owedPromises({ db, shopId }: Context): Promise<PromiseMemo[]> {
  return db.promises.where('[shopId+openDueAt]').between([shopId, Dexie.minKey], [shopId, Dexie.maxKey]).toArray()
}

export const openPromises: Answers['openPromises'] = async ({ whose, after }, context) => {
  const owed = await owedPromises(context)
  const mine = whose === 'all' ? owed : owed.filter(({ ownerId }) => ownerId === context.actor.id)
  const waitingIn = await waitingPromises(context)
  const place = after === null ? null : readCursor(after)
  const rest = place === null ? mine : mine.filter((promise) => isBehind(dueOf(promise), place))
  const { rows, next } = cutPage(rest, pageSize, dueOf)
  return ok({
    rows: rows.map((promise) => ({ ...promise, waitingIn: waitingIn.get(`${promise.id}/${promise.ownerId}`) ?? null })),
    next,
    total: mine.length,
    overdue: mine.filter(({ dueAt }) => isOverdue(dueAt, context.now)).length,
  })
}

/** Which note hands a promise over that nobody has taken yet, by promise and author: given away since, it waits no more. */
async function waitingPromises(context: Context): Promise<Map<string, string>> {
  const notes = await waitingNotes(context)
  return new Map(
    notes.flatMap(({ id, authorId, items }) =>
      items
        .filter((item) => item.kind === 'promise' && isWaitingItem(item))
        .map((item) => [`${item.refId}/${holderOf(item, { authorId })}`, id] as const),
    ),
  )
}

export const promisesOfBuyer: Answers['promisesOfBuyer'] = async ({ platform, buyerNick }, { db, shopId }) => {
  const customerId = importedId('customer', platform, shopId, buyerNick)
  const promises = await db.promises.where('customerId').equals(customerId).toArray()
  const open = promises.filter(({ openDueAt }) => openDueAt !== undefined).sort((a, b) => a.dueAt - b.dueAt)
  const answered = promises.filter(({ openDueAt }) => openDueAt === undefined).sort((a, b) => b.updatedAt - a.updatedAt)
  return ok([...open, ...answered].slice(0, mostOfBuyer))
}

function dueOf({ dueAt, id }: PromiseMemo) {
  return { at: dueAt, id }
}

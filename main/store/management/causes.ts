import Dexie from 'dexie'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { CauseLine } from '#shared/management/cause-entries.ts'
import type { managementContract } from '#shared/management/contract.ts'
import { type CausePrompt, causePrompts as promptsOf, repeatedWithinMs } from '#shared/management/repeated-cause.ts'
import { closeCause, type RootCause, reopenCause } from '#shared/management/root-cause.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { isAtWork, tasksOf, viewOf } from './tasks.ts'

type Answers = Handlers<typeof managementContract>
type Asking = Pick<Context, 'db' | 'shopId' | 'now'>

const byCause = '[shopId+cause+openedAt]'

/** One look into the index for each tag: a shop has tens of them, and cases by the thousand. */
export async function causesOf({ db, shopId }: Pick<Asking, 'db' | 'shopId'>): Promise<string[]> {
  const found: string[] = []
  for (let last = ''; ; ) {
    const next = await db.tickets
      .where(byCause)
      .between([shopId, last, Dexie.maxKey], [shopId, Dexie.maxKey, Dexie.maxKey])
      .first()
    if (next?.cause === undefined) return found
    last = next.cause
    found.push(last)
  }
}

/** Cases of a cause opened after an instant. */
function casesSince({ db, shopId }: Pick<Asking, 'db' | 'shopId'>, cause: string, after: number) {
  return db.tickets.where(byCause).between([shopId, cause, after], [shopId, cause, Dexie.maxKey], false, true)
}

function recordOf({ db, shopId }: Pick<Asking, 'db' | 'shopId'>, cause: string): Promise<RootCause | undefined> {
  return db.rootCauses.where('[shopId+cause]').equals([shopId, cause]).first()
}

export async function promptsNow(asking: Asking): Promise<CausePrompt[]> {
  const causes = await causesOf(asking)
  const seen = causes.map(async (cause) => {
    const record = await recordOf(asking, cause)
    const lately = await casesSince(asking, cause, asking.now - repeatedWithinMs - 1).count()
    if (!record) return { cause, lately, record: null }
    const { id, closedAt } = record
    const since = closedAt === null ? 0 : await casesSince(asking, cause, closedAt).count()
    return { cause, lately, record: { id, closedAt, since } }
  })
  return promptsOf(await Promise.all(seen))
}

export const causes: Answers['causes'] = async (_asked, context) => ok(await causesOf(context))

export const causePrompts: Answers['causePrompts'] = async (_asked, context) => ok(await promptsNow(context))

const lists = { open: 'openDueAt', check: 'checkDueAt', closed: 'recency' } as const

export const rootCauses: Answers['rootCauses'] = async ({ which, after }, context) => {
  const { db, shopId } = context
  const { rows, next } = await indexPage(db.rootCauses, { whose: { shopId }, by: lists[which], after })
  const nameOf = await namesOf(context)
  return ok({ rows: await Promise.all(rows.map((row) => lineOf(row, context, nameOf))), next, total: null })
}

async function lineOf(row: RootCause, asking: Asking, nameOf: (id: string) => string): Promise<CauseLine> {
  const { id, version, cause, symptom, category, dueAt, closedAt, checkAt, checked } = row
  const later = closedAt === null ? null : casesSince(asking, cause, closedAt)
  return {
    ...{ id, version, category, dueAt, closedAt, checkAt, cause: maskPersonal(cause), symptom: maskPersonal(symptom) },
    checked: checked && { ...checked, words: maskPersonal(checked.words) },
    ownerName: nameOf(row.ownerId),
    since: (await later?.count()) ?? 0,
    lastAt: (await later?.last())?.openedAt ?? null,
  }
}

export const rootCause: Answers['rootCause'] = async ({ id }, context) => {
  const row = await context.db.rootCauses.get(id)
  if (row?.shopId !== context.shopId) return fail('root_cause_not_found')
  const nameOf = await namesOf(context)
  const { from, immediateFix, whys, isControllable, ownerId, startedAt } = row
  return ok({
    ...(await lineOf(row, context, nameOf)),
    ...{ from, isControllable, ownerId, startedAt, immediateFix: maskPersonal(immediateFix) },
    whys: whys.map((why) => maskPersonal(why)),
    preventions: (await tasksOf(context, id)).map((task) => viewOf(task, nameOf)),
  })
}

export const startRootCause: Answers['startRootCause'] = async ({ from, ownerId, dueAt, ...typed }, context) => {
  const { newId, now } = context
  const may = await mayStart(from, context)
  if (!may.ok) return may
  if (!(await isAtWork(context, ownerId))) return fail('person_not_found')
  if (await recordOf(context, typed.cause)) return fail('cause_recorded')
  const row = {
    ...{ id: newId(), from, ...typed, ownerId, dueAt, openDueAt: dueAt, startedAt: now },
    ...{ immediateFix: '', whys: [], isControllable: typed.category !== 'objective' },
    ...{ closedAt: null, checkAt: null, checked: null },
  }
  return decided({ id: row.id }, [insert('rootCauses', row)])
}

/** The case or the review it comes from is of this shop. A finding of the spot checks vouches for itself. */
async function mayStart({ kind, id }: RootCause['from'], { db, shopId }: Context) {
  if (id === null) return ok(null)
  if (kind === 'ticket' && (await db.tickets.get(id))?.shopId !== shopId) return fail('ticket_not_found')
  if (kind === 'review' && (await db.reviews.get(id))?.shopId !== shopId) return fail('review_not_found')
  return ok(null)
}

async function seen({ db, shopId }: Context, id: string, expected: number) {
  const row = await db.rootCauses.get(id)
  if (row?.shopId !== shopId) return fail('root_cause_not_found')
  return row.version === expected ? ok(row) : fail('stale')
}

export const writeRootCause: Answers['writeRootCause'] = async ({ id, expected, ...typed }, context) => {
  const row = await seen(context, id, expected)
  if (!row.ok) return row
  if (row.value.closedAt !== null) return fail('already_closed')
  const isKnown = typed.ownerId === row.value.ownerId || (await isAtWork(context, typed.ownerId))
  return isKnown
    ? decided({}, [patch('rootCauses', row.value, { ...typed, openDueAt: typed.dueAt })])
    : fail('person_not_found')
}

export const closeRootCause: Answers['closeRootCause'] = async ({ id, expected, checkAt }, context) => {
  const row = await seen(context, id, expected)
  if (!row.ok) return row
  if (row.value.closedAt !== null) return fail('already_closed')
  const preventions = await context.db.tasks.where('ofId').equals(id).count()
  const set = closeCause({ checkAt, preventions }, context.now)
  return set.ok ? decided({}, [patch('rootCauses', row.value, set.value)]) : set
}

export const checkRootCause: Answers['checkRootCause'] = async ({ id, expected, hasHelped, words }, context) => {
  const row = await seen(context, id, expected)
  if (!row.ok) return row
  if (row.value.closedAt === null) return fail('not_closed')
  const checked = { at: context.now, by: context.actor.id, hasHelped, words }
  const on = hasHelped ? { checkDueAt: undefined } : reopenCause(row.value)
  return decided({}, [patch('rootCauses', row.value, { checked, ...on })])
}

export const reopenRootCause: Answers['reopenRootCause'] = async ({ id, expected }, context) => {
  const row = await seen(context, id, expected)
  if (!row.ok) return row
  return row.value.closedAt === null
    ? fail('not_closed')
    : decided({}, [patch('rootCauses', row.value, reopenCause(row.value))])
}

import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Role } from '#shared/kernel/role.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { mayBegin, openItems } from '#shared/readiness/begin-shift.ts'
import { changedList } from '#shared/readiness/change-list.ts'
import type { readinessContract } from '#shared/readiness/contract.ts'
import { firstList, type ListItem, type ReadinessCheck } from '#shared/readiness/readiness.ts'
import { type OneShift, possibleShifts } from '#shared/readiness/shift-of.ts'
import { isWorked } from '#shared/roster/rest-rule.ts'
import type { Duty } from '#shared/roster/rota-rows.ts'
import { insert, type Operation, patch, put } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { entryId } from '#store/roster/rota-days.ts'

type Answers = Handlers<typeof readinessContract>

/** People whose shift begins with the list: those who answer buyers. */
const preparing: readonly Role[] = ['agent', 'senior']

const mine: Answers['mine'] = async (_input, context) => {
  const items = await itemsOf(context)
  const { row, shift, on } = await checkOf(context, context.actor.id)
  const tickedAt = (id: string) => row?.ticks.find(({ itemId }) => itemId === id)?.at ?? null
  return ok({
    ...{ on, shift },
    items: items.map((item) => ({ ...item, tickedAt: tickedAt(item.id) })),
    ...{ begunAt: row?.begunAt ?? null, waivedBecause: row?.waivedBecause ?? null },
  })
}

const tick: Answers['tick'] = async ({ itemId, isDone }, context) => {
  const items = await itemsOf(context)
  if (!items.some(({ id }) => id === itemId)) return fail('item_not_found')
  const check = await checkOf(context, context.actor.id)
  if (check.row && check.row.begunAt !== null) return fail('already_begun')
  const others = (check.row?.ticks ?? []).filter((one) => one.itemId !== itemId)
  const ticks = isDone ? [...others, { itemId, at: context.now }] : others
  return decided({}, [written(check, { ticks })])
}

const begin: Answers['begin'] = async ({ reason }, context) => {
  const items = await itemsOf(context)
  const check = await checkOf(context, context.actor.id)
  const may = mayBegin(items, check.row ?? { ticks: [], begunAt: null }, reason ?? null)
  if (!may.ok) return may
  const set = { begunAt: context.now, waivedBecause: may.value.waivedBecause, asked: [...items] }
  return decided({ begunAt: context.now }, [written(check, set)])
}

const ofTeam: Answers['ofTeam'] = async (_input, context) => {
  const items = await itemsOf(context)
  const people = await context.db.people
    .filter(({ isActive, role, shopId }) => isActive && shopId === context.shopId && preparing.includes(role))
    .toArray()
  const rows = people.map(async ({ id, name, role }) => {
    const { row, on, shift } = await checkOf(context, id)
    const asked = row && row.begunAt !== null ? row.asked : items
    const ticked = asked.length - openItems(asked, row?.ticks ?? []).length
    const state = { begunAt: row?.begunAt ?? null, waivedBecause: row?.waivedBecause ?? null }
    const duty = (await context.db.rosterEntries.get(entryId(context.shopId, id, on)))?.duty ?? null
    return { personId: id, name, role, on, shift, ticked, all: asked.length, duty, ...state }
  })
  const isOff = ({ duty }: { duty: Duty | null }) => Number(duty !== null && !isWorked(duty))
  return ok((await Promise.all(rows)).toSorted((one, other) => isOff(one) - isOff(other)))
}

const list: Answers['list'] = async (_input, { db, shopId }) => {
  const row = await db.readinessLists.get(shopId)
  return ok({ items: row?.items ?? [...firstList], version: row?.version ?? null })
}

const saveList: Answers['saveList'] = async ({ expected, items }, { db, shopId, newId }) => {
  const row = await db.readinessLists.get(shopId)
  if ((row?.version ?? null) !== expected) return fail('stale')
  const changed = changedList(items, newId)
  if (!changed.ok) return changed
  const set = { items: changed.value }
  const operation = put('readinessLists', row, { id: shopId, ...set })
  return decided({ ...set, version: (row?.version ?? 0) + 1 }, [operation])
}

export const readinessHandlers: Answers = { mine, tick, begin, ofTeam, list, saveList }

async function itemsOf({ db, shopId }: Context): Promise<readonly ListItem[]> {
  return (await db.readinessLists.get(shopId))?.items ?? firstList
}

interface Check extends OneShift {
  readonly id: string
  readonly personId: string
  readonly row: ReadinessCheck | undefined
}

/** The person's preparation of the present shift, begun or not. */
async function checkOf({ db, shopId, now }: Context, personId: string): Promise<Check> {
  // One id for one person's shift at every desk: signing in at another one goes on with the same list.
  const checks = possibleShifts(now).map(({ on, shift }) => {
    return { on, shift, personId, id: importedId('readiness', 'desk', shopId, `${on} ${shift} ${personId}`) }
  })
  const rows = await db.readinessChecks.bulkGet(checks.map(({ id }) => id))
  const known = rows.findIndex((row) => row !== undefined)
  const check = checks.at(known)
  if (!check) throw new Error('no shift is possible')
  return { ...check, row: rows.at(known) }
}

type Written = Partial<Pick<Unstamped<ReadinessCheck>, 'ticks' | 'begunAt' | 'waivedBecause' | 'asked'>>

function written({ id, personId, on, shift, row }: Check, set: Written): Operation {
  if (row) return patch('readinessChecks', row, set)
  const fresh = { id, personId, on, shift, ticks: [], begunAt: null, waivedBecause: null, asked: [] }
  return insert('readinessChecks', { ...fresh, ...set })
}

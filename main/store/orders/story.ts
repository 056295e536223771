import { Dexie } from 'dexie'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { remarkText } from '#shared/orders/case-remark.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import type { Order } from '#shared/orders/order.ts'
import type { StoryTurn } from '#shared/orders/order-story.ts'
import { insert } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { checkTurns, type NameOf, turnOf, workTurns } from './story-turns.ts'

type Answers = Handlers<typeof ordersContract>

/** A buyer has a few dozen receptions; of somebody with hundreds the newest tell enough. */
const mostReceptions = 200

/** Everything the desk knows to have happened to an order, the newest first. */
export const story: Answers['story'] = async ({ id }, context) => {
  const order = await context.db.orders.get(id)
  if (order?.shopId !== context.shopId) return fail('order_not_found')
  const names = new Map((await context.db.people.toArray()).map((person) => [person.id, person.name]))
  const nameOf = (personId: string) => names.get(personId) ?? null
  const parts = await Promise.all([
    importTurns(context, order, nameOf),
    receptionTurns(context, order, nameOf),
    promiseTurns(context, order, nameOf),
    remarkTurns(context, order, nameOf),
    workTurns(context, order, nameOf),
    checkTurns(context, order, nameOf),
  ])
  return ok([...ownTurns(order), ...parts.flat()].sort((a, b) => b.at - a.at))
}

export const writeRemark: Answers['writeRemark'] = async ({ orderId, flag, dueAt, ...sealed }, context) => {
  const { db, now, actor, newId } = context
  const order = await db.orders.get(orderId)
  if (order?.shopId !== context.shopId) return fail('order_not_found')
  if (dueAt <= now) return fail('due_in_past')
  const { orderNo, buyerNick } = order
  const by = { promisedBy: actor.id, authorId: actor.id, at: now, recency: -now }
  const text = remarkText({ sealed, dueAt, at: now, promisedBy: actor.name, author: actor.name })
  return decided({ text }, [
    insert('caseRemarks', { id: newId(), orderId, orderNo, buyerNick, flag, dueAt, ...by, sealed }),
  ])
}

function ownTurns(order: Order): StoryTurn[] {
  const { placedAt, paidAt, shippedAt, signedAt, courier, trackingNo, refunds = [], importId } = order
  const parcel = `${courier ?? ''} ${trackingNo ?? ''}`.trim()
  const turns = [
    ['placed', placedAt, ''],
    ['paid', paidAt, ''],
    ['shipped', shippedAt, parcel],
    ['signed', signedAt, ''],
    ...refunds.map(({ askedAt, reason, status }) => ['refund', askedAt, `${status} ${reason}`.trim()] as const),
  ] as const
  const source = importId === null ? ('entry' as const) : ('platform' as const)
  return turns.flatMap(([kind, at, note]) => (at === null ? [] : [{ kind, at, note, source, about: null, name: null }]))
}

async function importTurns({ db }: Context, { importId }: Order, nameOf: NameOf): Promise<StoryTurn[]> {
  const log = importId === null ? undefined : await db.imports.get(importId)
  return log
    ? [turnOf('import', { kind: 'imported', at: log.createdAt, name: nameOf(log.actorId), note: log.fileName })]
    : []
}

async function receptionTurns({ db }: Context, order: Order, nameOf: NameOf): Promise<StoryTurn[]> {
  const all = await db.receptions
    .where('[customerId+openedAt]')
    .between([order.customerId, Dexie.minKey], [order.customerId, Dexie.maxKey])
    .reverse()
    .limit(mostReceptions)
    .toArray()
  return all
    .filter(({ orderNos }) => orderNos.includes(order.orderNo))
    .flatMap(({ openedAt, agentId, checks }) => [
      turnOf('reception', { kind: 'received', at: openedAt, name: nameOf(agentId) }),
      ...checks.flatMap(({ check, at, overrideReason, overriddenBy }) => {
        if (overrideReason === null || overriddenBy === null) return []
        const passed = { kind: 'letPass', about: check, at, name: nameOf(overriddenBy) } as const
        return [turnOf('reception', { ...passed, note: maskPersonal(overrideReason) })]
      }),
    ])
}

async function promiseTurns({ db }: Context, order: Order, nameOf: NameOf): Promise<StoryTurn[]> {
  const all = await db.promises.where('customerId').equals(order.customerId).toArray()
  return all
    .filter(({ orderNo }) => orderNo === order.orderNo)
    .flatMap(({ what, history }) =>
      history.flatMap(({ at, by, did }) => {
        if (did !== 'made' && did !== 'answered') return []
        const kind = did === 'made' ? ('promised' as const) : ('answered' as const)
        return [turnOf('promise', { kind, at, name: nameOf(by), note: maskPersonal(what) })]
      }),
    )
}

async function remarkTurns({ db }: Context, { id }: Order, nameOf: NameOf): Promise<StoryTurn[]> {
  const all = await db.caseRemarks.where('orderId').equals(id).toArray()
  return all.map(({ sealed, dueAt, at, promisedBy, authorId }) => {
    const author = nameOf(authorId) ?? ''
    const text = remarkText({ sealed, dueAt, at, promisedBy: nameOf(promisedBy) ?? '', author })
    return turnOf('remark', { kind: 'remark', at, name: author, note: maskPersonal(text) })
  })
}

import { mayPush } from '#shared/coach/closing.ts'
import type { CoachNote } from '#shared/coach/coach-note.ts'
import type { Coached, coachContract } from '#shared/coach/contract.ts'
import { accessoryOf, suggest } from '#shared/coach/suggestions.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { productsOf } from '#store/products/handlers.ts'
import { ordersOf } from '#store/reception/fresh-checks.ts'
import { findMine } from '#store/reception/my-reception.ts'

type Answers = Handlers<typeof coachContract>

/** Orders looked back on for what a buyer buys. */
const mostOrders = 20

const nothingYet: Coached = { questions: [], cues: [], push: null }

const noted: Answers['noted'] = async ({ id }, { db, shopId }) => {
  const reception = await db.receptions.get(id)
  if (reception?.shopId !== shopId) return fail('reception_not_found')
  const { questions, cues, push } = (await db.coachNotes.get(id)) ?? nothingYet
  return ok({ questions, cues, push })
}

const suggestions: Answers['suggestions'] = async ({ id }, context) => {
  const { db, shopId } = context
  const reception = await db.receptions.get(id)
  if (reception?.shopId !== shopId) return fail('reception_not_found')
  const products = await productsOf(context)
  if (products.length === 0) return ok({ rows: [], accessory: null })
  const { offered, customerId, sealed } = reception
  const facts = { needs: sealed.needs, offered, boughtCodes: await boughtCodesOf(context, customerId) }
  const { figuresOf } = await context.sales.ready(context)
  const rows = suggest(products, facts, (code) => figuresOf(code).last30).map(({ goods, bases }) => {
    const { id: productId, name, code, priceFen, points, stock } = goods
    return { productId, name, priceFen, bases: [...bases], advantage: points[0] ?? null, sales: figuresOf(code), stock }
  })
  return ok({ rows, accessory: accessoryOf(products, offered) })
}

const noteQuestion: Answers['noteQuestion'] = ({ id, question, kind }, context) =>
  note(id, context, ({ questions }, at) => ({ questions: [...questions, { question, kind, at }] }))

const noteCue: Answers['noteCue'] = ({ id, cue }, context) =>
  note(id, context, ({ cues }, at) => ({ cues: [...cues, { cue, at }] }))

const recordPush: Answers['recordPush'] = async ({ id, technique }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const row = await context.db.coachNotes.get(id)
  const may = mayPush(mine.value.reception, row?.push ?? null)
  if (!may.ok) return may
  return decided({}, [written(id, row, { push: { technique, at: mine.value.at } })])
}

export const coachHandlers: Answers = { noted, suggestions, noteQuestion, noteCue, recordPush }

/** Writes something down for a reception the person works on. */
async function note(id: string, context: Context, change: (before: Coached, at: number) => Partial<Coached>) {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const row = await context.db.coachNotes.get(id)
  return decided({}, [written(id, row, change(row ?? nothingYet, mine.value.at))])
}

function written(id: string, row: CoachNote | undefined, set: Partial<Coached>): Operation {
  return row ? patch('coachNotes', row, set) : insert('coachNotes', { id, ...nothingYet, ...set })
}

/** What this buyer has paid for lately. */
async function boughtCodesOf(context: Context, customerId: string): Promise<string[]> {
  const orders = await ordersOf(context, customerId, mostOrders)
  const paid = orders.filter(({ paidAt, state }) => paidAt !== null && state !== 'closed')
  return paid.flatMap(({ lines }) => lines.map(({ productCode }) => productCode))
}

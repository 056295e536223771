import type { clocksContract } from '#shared/clocks/contract.ts'
import { isStale, type ParcelCase } from '#shared/clocks/parcel-case.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { orderByNumber } from './order-by-number.ts'
import { orderOf } from './own-clocks.ts'

type Answers = Handlers<typeof clocksContract>
type Turn = ParcelCase['turns'][number]

/** One parcel is asked about a few times; what is older than this many turns is not shown anywhere. */
const mostTurns = 50

function turned({ turns }: Pick<ParcelCase, 'turns'>, { now, actor }: Context, did: Turn['did']): Turn[] {
  return [...turns, { at: now, by: actor.id, did }].slice(-mostTurns)
}

export const askParcel: Answers['askParcel'] = ({ orderId, origin }, context) => ask(context, orderId, origin)

export const askParcelOf: Answers['askParcelOf'] = {
  prepare: async ({ number, origin }, found) => {
    const orderId = await orderByNumber(found, number)
    if (orderId === null) return fail('number_not_found')
    return ok(async (context: Context) => {
      if (await openCase(context, orderId)) return decided({ orderId })
      const asked = await ask(context, orderId, origin)
      return asked.ok ? decided({ orderId }, asked.value.operations) : asked
    })
  },
}

async function ask(context: Context, orderId: string, origin: ParcelCase['origin']) {
  const order = await orderOf(context, orderId)
  if (!order) return fail('order_not_found')
  const { courier, trackingNo, platform, orderNo, buyerNick, customerId, shippedAt } = order
  if (trackingNo === null && shippedAt === null) return fail('not_sent')
  const before = await context.db.parcelCases.get(orderId)
  if (before?.openSince !== undefined) return fail('already_open')
  const opened = { origin, closedAt: null, openSince: context.now, nextCheckAt: null }
  if (before) return decided({}, [patch('parcelCases', before, { ...opened, turns: turned(before, context, origin) })])
  const row = {
    ...{ id: orderId, platform, orderNo, buyerNick, customerId, courier, trackingNo, ...opened },
    ...{ kind: 'notLooked' as const, statusAt: null, statusSource: null },
    turns: turned({ turns: [] }, context, origin),
    sealed: { courierStatus: '', answer: '' },
  }
  return decided({}, [insert('parcelCases', row)])
}

export const noteStatus: Answers['noteStatus'] = async (input, context) => {
  const { orderId, kind, words, statusAt, source, nextCheckAt } = input
  const row = await openCase(context, orderId)
  if (!row) return fail('case_not_found')
  const order = await orderOf(context, orderId)
  if (statusAt > context.now) return fail('status_in_future')
  if (statusAt < (order?.shippedAt ?? 0)) return fail('status_before_dispatch')
  const status = { kind, statusAt, statusSource: source, nextCheckAt }
  const sealed = { ...row.sealed, courierStatus: words.trim() }
  return decided({}, [patch('parcelCases', row, { ...status, sealed, turns: turned(row, context, 'status') })])
}

export const setNextCheck: Answers['setNextCheck'] = async ({ orderId, nextCheckAt }, context) => {
  const row = await openCase(context, orderId)
  if (!row) return fail('case_not_found')
  if (nextCheckAt !== null && nextCheckAt <= context.now) return fail('check_in_past')
  return decided({}, [patch('parcelCases', row, { nextCheckAt })])
}

export const answerParcel: Answers['answerParcel'] = async ({ orderId, words }, context) => {
  const row = await openCase(context, orderId)
  if (!row) return fail('case_not_found')
  if (isStale(row, context.now)) return fail('status_stale')
  const sealed = { ...row.sealed, answer: words }
  return decided({}, [patch('parcelCases', row, { sealed, turns: turned(row, context, 'answered') })])
}

export const closeParcel: Answers['closeParcel'] = async ({ orderId }, context) => {
  const row = await openCase(context, orderId)
  if (!row) return fail('case_not_found')
  const closed = { closedAt: context.now, openSince: undefined, nextCheckAt: null }
  return decided({}, [patch('parcelCases', row, { ...closed, turns: turned(row, context, 'closed') })])
}

async function openCase({ db, shopId }: Context, orderId: string): Promise<ParcelCase | null> {
  const row = await db.parcelCases.get(orderId)
  return row?.shopId === shopId && row.openSince !== undefined ? row : null
}

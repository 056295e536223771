import { fail, ok } from '#shared/kernel/result.ts'
import { fold } from '#shared/kernel/text.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import { filterFault, type KeptFilter, mostKeptFilters } from '#shared/orders/ledger-filter.ts'
import type { Database } from '#store/db/database.ts'
import { type Operation, put } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

export const keptFilters: OrdersHandlers['keptFilters'] = async (_input, { db, actor }) =>
  ok((await rowOf(db, actor.id))?.filters ?? [])

export const keepFilter: OrdersHandlers['keepFilter'] = async ({ name, filter }, context) => {
  const fault = filterFault(filter)
  if (fault) return fail(fault)
  const before = (await rowOf(context.db, context.actor.id))?.filters ?? []
  const same = before.find((kept) => fold(kept.name) === fold(name))
  if (!same && before.length >= mostKeptFilters) return fail('too_many_filters')
  // What somebody searches for may be a person: it is not kept (personal data stands in `sealed` only).
  const kept: KeptFilter = { id: same?.id ?? context.newId(), name, filter: { ...filter, text: '' } }
  const after = same ? before.map((one) => (one === same ? kept : one)) : [...before, kept]
  return decided(kept, await write(context, after))
}

export const dropFilter: OrdersHandlers['dropFilter'] = async ({ id }, context) => {
  const before = (await rowOf(context.db, context.actor.id))?.filters ?? []
  const after = before.filter((kept) => kept.id !== id)
  return decided({}, after.length === before.length ? [] : await write(context, after))
}

function rowOf({ ledgerFilters }: Pick<Database, 'ledgerFilters'>, personId: string) {
  return ledgerFilters.get(personId)
}

async function write({ db, actor }: Context, filters: KeptFilter[]): Promise<Operation[]> {
  const row = await rowOf(db, actor.id)
  return [put('ledgerFilters', row, { id: actor.id, filters })]
}

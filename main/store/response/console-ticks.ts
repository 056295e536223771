import { ok } from '#shared/kernel/result.ts'
import { itemStates, wantedValue } from '#shared/response/console.ts'
import type { responseContract } from '#shared/response/contract.ts'
import { put } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { rulesOf } from './rules.ts'

type Answers = Handlers<typeof responseContract>

export const consoleList: Answers['consoleList'] = async (_input, context) => {
  const { ticks = [] } = (await context.db.consoleTicks.get(context.actor.id)) ?? {}
  const { console } = await rulesOf(context)
  return ok(itemStates(ticks, console))
}

/** Ticked for oneself only: everybody has a console of their own. */
export const tickConsole: Answers['tickConsole'] = async ({ item, isDone }, context) => {
  const { db, actor, now } = context
  const { console } = await rulesOf(context)
  const row = await db.consoleTicks.get(actor.id)
  const others = (row?.ticks ?? []).filter((tick) => tick.item !== item)
  const ticks = isDone ? [...others, { item, at: now, value: wantedValue(item, console) }] : others
  return decided({}, [put('consoleTicks', row, { id: actor.id, ticks })])
}

import type { ChatMessage } from '#shared/chat/message.ts'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { talkTime } from '#shared/reception/clock.ts'
import { freshReception } from '#shared/reception/fresh-reception.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { isAutoReply, newEvents, type ToldMessage } from '#shared/reception/told-talk.ts'
import { insert, type Operation } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { buyerSpokeFirst } from './buyer-follow-ups.ts'
import { stepDone } from './my-reception.ts'
import { openReceptionOf } from './start.ts'

interface FromChat {
  readonly id: string
  readonly joined: boolean
  readonly operations: readonly Operation[]
}

type Buyer = Pick<Reception, 'platform' | 'buyerNick' | 'customerId'>

interface Told {
  readonly messages: readonly ChatMessage[]
  readonly source: ToldMessage['source']
}

/**
 * For a chat that was taken over (R08): the buyer's open reception, or a new one, with what the chat tells the clock. A colleague's
 * is taken over first, like for any other work.
 */
export async function receptionFromChat(
  context: Context,
  buyer: Buyer,
  { messages, source }: Told,
): Promise<Result<FromChat, Failure<'not_yours'>>> {
  const { now, actor } = context
  const open = await openReceptionOf(context, buyer.customerId)
  if (open && open.agentId !== actor.id) return fail('not_yours', { agentId: open.agentId })
  const told = messages.flatMap((message) => toldOf(message, source, now))
  const added = newEvents(open ?? { events: [] }, told, now)
  const spokeAt = added.filter(({ kind }) => kind === 'buyerSpoke').map(({ at }) => at)
  const more = spokeAt.length > 0 ? await buyerSpokeFirst(context, buyer.customerId, Math.max(...spokeAt)) : []
  const proof = { kind: 'chatTold', ref: String(added.length) } as const
  if (!open) {
    const id = context.newId()
    const row = freshReception({ ...buyer, id, agentId: actor.id }, now)
    const evidence = [{ ...proof, at: now, by: actor.id, step: row.step }]
    return ok({ id, joined: false, operations: [insert('receptions', { ...row, events: added, evidence }), ...more] })
  }
  if (added.length === 0) return ok({ id: open.id, joined: true, operations: [] })
  const change = { events: [...open.events, ...added], comeBackAt: comeBackAfterChat(open, added) }
  const mine = { reception: open, at: talkTime(open, now), by: actor.id }
  return ok({ id: open.id, joined: true, operations: stepDone(mine, { change, proof, more }).value.operations })
}

/** A platform's clock may be a little ahead of ours: it tells of now then. */
function toldOf({ at, side, text }: ChatMessage, source: Told['source'], now: number): ToldMessage[] {
  if (side === 'system') return []
  const kind = side === 'agent' && isAutoReply(text) ? 'autoReply' : 'message'
  return [{ at: Math.min(at, now), side, source, kind }]
}

/** An answer after 稍等 ends it, also one the chat tells of. */
function comeBackAfterChat({ events, comeBackAt }: Reception, added: Reception['events']): number | null {
  const askedAt = events.filter(({ kind }) => kind === 'askedToWait').map(({ at }) => at)
  const isBack = added.some(({ kind, at }) => kind === 'replied' && at > Math.max(0, ...askedAt))
  return isBack ? null : comeBackAt
}

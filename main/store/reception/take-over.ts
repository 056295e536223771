import { fail } from '#shared/kernel/result.ts'
import { talkTime } from '#shared/reception/clock.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import type { FollowUp, Reception } from '#shared/reception/reception.ts'
import { type Operation, patch } from '#store/db/operation.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { stepDone } from './my-reception.ts'

/** An open reception goes to another agent; the history keeps both. */
function toAgent(reception: Reception, to: string, at: number) {
  return { agentId: to, openBy: to, takeOvers: [...reception.takeOvers, { from: reception.agentId, to, at }] }
}

/** For the handover book (R03), which owns none of these rows. */
export function receptionToAgent(reception: Reception, to: string, at: number): Operation {
  return patch('receptions', reception, toAgent(reception, to, at))
}

/** A follow-up that crosses the shift's end goes to who takes over (R24, R03). */
export function followUpToAgent(followUp: FollowUp, to: string, by: string, at: number): Operation {
  const entry = { at, by, state: followUp.state, note: `${followUp.ownerId} -> ${to}` }
  return patch('followUps', followUp, { ownerId: to, history: [...followUp.history, entry] })
}

export const takeOver: Handlers<typeof receptionContract>['takeOver'] = async ({ id }, { db, shopId, actor, now }) => {
  const reception = await db.receptions.get(id)
  if (!reception || reception.shopId !== shopId) return fail('reception_not_found')
  if (reception.closedAt !== null) return fail('reception_closed')
  if (reception.agentId === actor.id) return fail('already_yours')
  const at = talkTime(reception, now)
  const proof = { kind: 'takenOver', ref: reception.agentId } as const
  return stepDone({ reception, at, by: actor.id }, { change: toAgent(reception, actor.id, at), proof })
}

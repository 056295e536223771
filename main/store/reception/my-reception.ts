import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { comeBackAfter } from '#shared/reception/clock.ts'
import type { EventSource, Reception, ReceptionEvent } from '#shared/reception/reception.ts'
import { type Followed, follow } from '#shared/reception/steps.ts'
import { type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided } from '#store/dispatch/handler.ts'

type Refused = Failure<'reception_not_found' | 'reception_closed' | 'not_yours'>

/** The open reception this person works on. Colleagues' receptions are taken over first, so that two never type at once. */
export async function findMine({ db, actor, shopId }: Context, id: string): Promise<Result<Reception, Refused>> {
  const reception = await db.receptions.get(id)
  if (!reception || reception.shopId !== shopId) return fail('reception_not_found')
  if (reception.closedAt !== null) return fail('reception_closed')
  return reception.agentId === actor.id ? ok(reception) : fail('not_yours', { agentId: reception.agentId })
}

type Change = Partial<Omit<Reception, 'id' | 'shopId' | 'createdAt' | 'updatedAt' | 'version' | 'deskId' | 'actorId'>>

/** Writes what changed and says where the reception stands now. */
export function stepDone(
  reception: Reception,
  change: Change,
  stays: Followed['stays'] = null,
  more: readonly Operation[] = [],
) {
  const step = change.step ?? reception.step
  return decided({ id: reception.id, step, stays }, [patch('receptions', reception, change), ...more])
}

/** Writes a change that belongs to a step; the rail follows when the rules let it. */
export function workDone(reception: Reception, change: Change, step: Reception['step'], at: number) {
  const { moved, stays } = follow({ ...reception, ...change }, step, at)
  return stepDone(reception, { ...change, ...moved }, stays)
}

/** The event log with one more event, and what it leaves of a running 稍等. */
export function withEvent(
  reception: Pick<Reception, 'events' | 'comeBackAt'>,
  kind: ReceptionEvent['kind'],
  at: number,
  source: EventSource,
  lateBecause?: string,
): Pick<Reception, 'events' | 'comeBackAt'> {
  const event = { at, kind, source, ...(lateBecause === undefined ? {} : { lateBecause }) }
  return { events: [...reception.events, event], comeBackAt: comeBackAfter(reception.comeBackAt, kind) }
}

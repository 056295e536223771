import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { comeBackAfter, talkTime } from '#shared/reception/clock.ts'
import type { EventSource, Evidence, Reception, ReceptionEvent } from '#shared/reception/reception.ts'
import { type Followed, follow } from '#shared/reception/steps.ts'
import { verdictsOf } from '#shared/reception/story.ts'
import { type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided } from '#store/dispatch/handler.ts'

type Refused = Failure<'reception_not_found' | 'reception_closed' | 'not_yours'>

/** An open reception of the person who works on it, at the instant of the work. */
export interface Mine {
  readonly reception: Reception
  /** The time of this talk (epoch ms): `context.now`, never before what was noted earlier. */
  readonly at: number
  readonly by: string
}

/** The open reception this person works on. Colleagues' receptions are taken over first, so that two never type at once. */
export async function findMine({ db, actor, shopId, now }: Context, id: string): Promise<Result<Mine, Refused>> {
  const reception = await db.receptions.get(id)
  if (!reception || reception.shopId !== shopId) return fail('reception_not_found')
  if (reception.closedAt !== null) return fail('reception_closed')
  if (reception.agentId !== actor.id) return fail('not_yours', { agentId: reception.agentId })
  return ok({ reception, at: talkTime(reception, now), by: actor.id })
}

export type Change = Partial<
  Omit<Reception, 'id' | 'shopId' | 'createdAt' | 'updatedAt' | 'version' | 'deskId' | 'actorId'>
>

/** What was done, for later inspection; its step is the present one unless it is the work of another. */
export type Proof = Pick<Evidence, 'kind'> & Partial<Omit<Evidence, 'kind' | 'at' | 'by'>>

interface Done {
  readonly change: Change
  readonly proof?: Proof
  /** Why the rail stayed where it was. */
  readonly stays?: Followed['stays']
  readonly more?: readonly Operation[]
}

/** Writes what changed with its evidence, and says where the reception stands now. */
export function stepDone(mine: Mine, { change, proof, stays = null, more = [] }: Done) {
  const { reception } = mine
  const step = change.step ?? reception.step
  const written = patch('receptions', reception, { ...change, ...evidenceOf(mine, change, proof) })
  return decided({ id: reception.id, step, stays }, [written, ...more])
}

function evidenceOf({ reception, at, by }: Mine, change: Change, proof: Proof | undefined): Change {
  const isDispatching = change.step === 'orderDispatch' && reception.step !== 'orderDispatch'
  const held: Proof = { kind: 'checksHeld', step: 'orderConfirmation', verdicts: verdictsOf(change.checks ?? []) }
  const proofs = [...(proof ? [proof] : []), ...(isDispatching ? [held] : [])]
  if (proofs.length === 0) return {}
  const added = proofs.map((one) => ({ at, by, step: change.step ?? reception.step, ...one }))
  return { evidence: [...(reception.evidence ?? []), ...added] }
}

/** Writes work that belongs to a step; the rail follows when the rules let it. */
export function workDone(mine: Mine, change: Change, proof: Proof & Pick<Evidence, 'step'>) {
  const { moved, stays } = follow({ ...mine.reception, ...change }, proof.step, mine.at)
  return stepDone(mine, { change: { ...change, ...moved }, proof, stays })
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

import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { leads, type Role } from '#shared/kernel/role.ts'
import type { PromiseMemo, PromiseTurn } from './promise.ts'

/** Who does it, and when (epoch ms). */
export interface Doing {
  readonly actor: { readonly id: string; readonly role: Role | 'nobody' }
  readonly now: number
}

type Owed = Pick<PromiseMemo, 'state' | 'dueAt' | 'ownerId' | 'history'>
type Change = Partial<Owed> & { readonly openDueAt?: number | undefined }
type Turned<Code extends string> = Result<Change, Failure<Code>>

export const ownerFailures = ['promise_answered', 'not_owner'] as const

/** open | handedOver -> answered. Anybody at the desk may: the buyer waits for an answer, not for a person (R05). */
export function answerPromise(promise: Owed, note: string, { actor, now }: Doing): Turned<'promise_answered'> {
  if (promise.state === 'answered') return fail('promise_answered')
  const turn = { at: now, by: actor.id, did: 'answered' as const, note }
  return ok({ state: 'answered', openDueAt: undefined, history: [...promise.history, turn] })
}

/** A new due time needs a reason, which stays in the history. */
export function extendPromise(
  promise: Owed,
  { dueAt, reason }: { readonly dueAt: number; readonly reason: string },
  doing: Doing,
): Turned<(typeof ownerFailures)[number] | 'due_in_past'> {
  const refusal = ownerRefusal(promise, doing)
  if (refusal) return fail(refusal)
  if (dueAt <= doing.now) return fail('due_in_past')
  const turn = { at: doing.now, by: doing.actor.id, did: 'extended' as const, note: reason }
  return ok({ dueAt, openDueAt: dueAt, history: [...promise.history, turn] })
}

/** The owner changes at once; history keeps both people (R05; domain 2.3). */
export function handOverPromise(
  promise: Owed,
  to: string,
  doing: Doing,
): Turned<(typeof ownerFailures)[number] | 'same_owner'> {
  const refusal = ownerRefusal(promise, doing)
  if (refusal) return fail(refusal)
  return promise.ownerId === to ? fail('same_owner') : ok(movedTo(promise, to, 'handedOver', doing))
}

/** Taken over from the handover book (R03). */
export function takePromise(promise: Owed, doing: Doing): Change {
  return movedTo(promise, doing.actor.id, 'taken', doing)
}

function movedTo(promise: Owed, to: string, did: PromiseTurn['did'], { actor, now }: Doing): Change {
  const turn = { at: now, by: actor.id, did, note: '', from: promise.ownerId, to }
  return { state: 'handedOver', ownerId: to, history: [...promise.history, turn] }
}

/** Putting off and giving away are for who owes the answer, and for supervisors. */
function ownerRefusal({ state, ownerId }: Owed, { actor }: Doing): (typeof ownerFailures)[number] | null {
  if (state === 'answered') return 'promise_answered'
  return ownerId === actor.id || leads.some((lead) => lead === actor.role) ? null : 'not_owner'
}

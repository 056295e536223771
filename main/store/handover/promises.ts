import type { handoverContract } from '#shared/handover/contract.ts'
import type { PromiseMemo } from '#shared/handover/promise.ts'
import { answerPromise, extendPromise, handOverPromise } from '#shared/handover/promise-turns.ts'
import { importedId } from '#shared/kernel/id.ts'
import { type Failure, fail, type Result } from '#shared/kernel/result.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type DecideHandler, decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof handoverContract>

export const addPromise: DecideHandler<(typeof handoverContract)['addPromise']> = async (
  input,
  { newId, now, actor, shopId },
) => {
  if (input.dueAt <= now) return fail('due_in_past')
  const id = newId()
  const row = {
    id,
    ...input,
    customerId: importedId('customer', input.platform, shopId, input.buyerNick),
    ownerId: actor.id,
    state: 'open' as const,
    history: [{ at: now, by: actor.id, did: 'made' as const, note: '' }],
    openDueAt: input.dueAt,
  }
  return decided({ id, version: 1 }, [insert('promises', row)])
}

export const answer: Answers['answerPromise'] = async ({ id, note }, { db, actor, now }) => {
  const promise = await db.promises.get(id)
  return promise ? saved(promise, answerPromise(promise, note, { actor, now })) : fail('promise_not_found')
}

export const extend: Answers['extendPromise'] = async ({ id, dueAt, reason }, { db, actor, now }) => {
  const promise = await db.promises.get(id)
  return promise ? saved(promise, extendPromise(promise, { dueAt, reason }, { actor, now })) : fail('promise_not_found')
}

export const handOver: Answers['handOverPromise'] = async ({ id, to }, { db, actor, now }) => {
  const [promise, person] = await Promise.all([db.promises.get(id), db.people.get(to)])
  if (!promise) return fail('promise_not_found')
  if (!person?.isActive) return fail('person_not_found')
  return saved(promise, handOverPromise(promise, to, { actor, now }))
}

function saved<Code extends string>(
  promise: PromiseMemo,
  turned: Result<Parameters<typeof patch<'promises'>>[2], Failure<Code>>,
) {
  if (!turned.ok) return turned
  return decided({ id: promise.id, version: promise.version + 1 }, [patch('promises', promise, turned.value)])
}

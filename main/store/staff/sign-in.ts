import { fail } from '#shared/kernel/result.ts'
import type { Credential, Person } from '#shared/staff/person.ts'
import { waitAfter } from '#shared/staff/sign-in-wait.ts'
import { type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided } from '#store/dispatch/handler.ts'

/** Checks a password in main, before any transaction. What it found is judged again by `judgeTry`. */
export async function isRightPassword(context: Context, personId: string, password: string): Promise<boolean> {
  const credential = await context.db.credentials.get(personId)
  const isWaiting = credential?.waitUntil != null && credential.waitUntil > context.now
  if (isWaiting) return false
  return context.host.verifyPassword(password, credential?.hash ?? null)
}

/** What one try at a password leads to: the person, or a failure that is counted and kept across restarts. */
export async function judgeTry(context: Context, personId: string, isRight: boolean) {
  const [person, credential] = await Promise.all([
    context.db.people.get(personId),
    context.db.credentials.get(personId),
  ])
  if (!person?.isActive || !credential) return fail('person_not_found')
  if (credential.waitUntil !== null && credential.waitUntil > context.now) {
    return fail('wait', { until: credential.waitUntil })
  }
  if (!isRight) return wrongTry(context, credential)
  return { ok: true as const, value: { person, operations: forgetFailures(credential) } }
}

function wrongTry(context: Context, credential: Credential) {
  const failedTries = credential.failedTries + 1
  const waitMs = waitAfter(failedTries)
  const waitUntil = waitMs > 0 ? context.now + waitMs : null
  const operations: Operation[] = [patch('credentials', credential, { failedTries, waitUntil })]
  return { ...fail('wrong_password', { failedTries, waitUntil }), operations }
}

function forgetFailures(credential: Credential): Operation[] {
  if (credential.failedTries === 0 && credential.waitUntil === null) return []
  return [patch('credentials', credential, { failedTries: 0, waitUntil: null })]
}

/** Seats a person at this desk. */
export async function seated(context: Context, person: Person, operations: readonly Operation[]) {
  const shop = await context.db.shops.toCollection().first()
  return decided({ personId: person.id }, operations, {
    seat: {
      state: 'signedIn',
      shop: shop ? { id: shop.id, name: shop.name, isSample: shop.isSample } : null,
      person: { id: person.id, name: person.name, role: person.role },
    },
    ...(shop ? { shopId: shop.id } : {}),
  })
}

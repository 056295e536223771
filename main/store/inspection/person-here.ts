import { leads } from '#shared/kernel/role.ts'
import type { Context } from '#store/dispatch/handler.ts'

type Reading = Pick<Context, 'db' | 'shopId'>

/** Somebody of this shop who is still at work here. */
export async function isPersonHere({ db, shopId }: Reading, personId: string): Promise<boolean> {
  const person = await db.people.get(personId)
  return person?.shopId === shopId && person.isActive
}

export async function isLeadHere(context: Reading, personId: string): Promise<boolean> {
  const person = await context.db.people.get(personId)
  return (await isPersonHere(context, personId)) && leads.some((role) => role === person?.role)
}

import type { conductContract } from '#shared/conduct/contract.ts'
import { maySign } from '#shared/conduct/sheet.ts'
import { importedId } from '#shared/kernel/id.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { leads } from '#shared/kernel/role.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'

type Answers = Handlers<typeof conductContract>

export function isLead({ role }: Context['actor']): boolean {
  return leads.some((one) => one === role)
}

/** Everybody's things for who leads, else one's own; newest first. */
export function seenBy({ actor, shopId }: Context) {
  const whose = isLead(actor) ? { shopId } : { personId: actor.id }
  return { whose, by: 'recency' as const }
}

export const checks: Answers['checks'] = async ({ after }, context) => {
  const { rows, next } = await indexPage(context.db.conductChecks, { ...seenBy(context), after })
  const nameOf = await namesOf(context)
  const lines = rows.map(({ id, personId, on, items, signedBy, signedAt, note }) => ({
    ...{ id, on, signedAt, name: nameOf(personId), signedBy: nameOf(signedBy), note: maskPersonal(note) },
    broken: items.filter(({ isKept }) => !isKept).map(({ item }) => item),
  }))
  return ok({ rows: lines, next, total: null })
}

export const sign: Answers['sign'] = async ({ personId, answers, note }, context) => {
  const { db, shopId, actor, now } = context
  const person = await db.people.get(personId)
  if (person?.shopId !== shopId || (personId !== actor.id && !isLead(actor))) return fail('person_not_found')
  const on = dayOf(now)
  // One sheet of one person, day and signer, at whichever desk it is signed.
  const id = importedId('conduct', 'desk', shopId, `${on} ${personId} ${actor.id}`)
  if (await db.conductChecks.get(id)) return fail('already_signed')
  const may = maySign(answers)
  if (!may.ok) return may
  const row = { id, personId, on, items: answers, signedBy: actor.id, signedAt: now, recency: -now, note }
  return decided({}, [insert('conductChecks', row)])
}

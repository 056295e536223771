import type { inspectionContract } from '#shared/inspection/contract.ts'
import { givenSettings, type SpotRules } from '#shared/inspection/spot-rules.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { put } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'

type Answers = Handlers<typeof inspectionContract>

/** What the shop has set, or what is given. */
export async function settingsOf({ db, shopId }: Pick<Context, 'db' | 'shopId'>) {
  const row = await db.spotRules.get(shopId)
  return { row, settings: row ? partsOf(row) : givenSettings, focus: row?.focus ?? [] }
}

function partsOf({ parts, appealDays, appealRounds }: SpotRules) {
  return { parts, appealDays, appealRounds }
}

export const spotSettings: Answers['spotSettings'] = async (_input, context) => {
  const { row, settings, focus } = await settingsOf(context)
  const nameOf = await namesOf(context)
  const people = focus.map(({ by, ...one }) => ({ ...one, name: nameOf(one.personId), byName: nameOf(by) }))
  return ok({ ...settings, version: row?.version ?? null, focus: people })
}

export const saveSpotSettings: Answers['saveSpotSettings'] = async ({ expected, ...given }, context) => {
  const { row, focus } = await settingsOf(context)
  if ((row?.version ?? null) !== expected) return fail('stale')
  return decided({}, [put('spotRules', row, { id: context.shopId, ...given, focus: [...focus] })])
}

export const setFocus: Answers['setFocus'] = async ({ expected, personId, reason }, context) => {
  const { db, shopId, actor, now } = context
  const { row, settings, focus } = await settingsOf(context)
  if ((row?.version ?? null) !== expected) return fail('stale')
  if (reason !== null && (await db.people.get(personId))?.shopId !== shopId) return fail('person_not_found')
  const others = focus.filter((one) => one.personId !== personId)
  const next = reason === null ? others : [...others, { personId, reason, by: actor.id, at: now }]
  return decided({}, [put('spotRules', row, { id: shopId, ...settings, focus: next })])
}

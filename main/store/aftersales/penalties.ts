import Dexie from 'dexie'
import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import { screenedUntil, standingOf, type Violation } from '#shared/aftersales/penalty.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { dayOf, startOfDay } from '#shared/kernel/time.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, put, remove } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'

type Answers = Handlers<typeof aftersalesContract>
type PenaltyAnswers = Pick<Answers, 'penalties' | 'addViolation' | 'removeViolation' | 'savePenaltyRules'>

export const penaltyAnswers: PenaltyAnswers = {
  penalties: async ({ after }, context) => {
    const { db, shopId, now } = context
    const rules = await db.penaltyRules.get(shopId)
    const today = dayOf(now)
    const at = { today, resetOn: rules?.resetOn ?? null }
    // A shop that lives has dozens of them, never thousands.
    const all = await violationsOf(context)
    const general = standingOf(all, 'general', at)
    const serious = standingOf(all, 'serious', at)
    const nameOf = await namesOf(context)
    const { rows, next } = await indexPage(db.violations, { whose: { shopId }, by: 'recency', after })
    const counts = (row: Violation) => standingOf([row], row.class, at).sum > 0
    return ok({
      ...{ general, serious, resetOn: at.resetOn, checks: rules?.checks ?? [], version: rules?.version ?? null },
      screenedUntil: screenedUntil(general, today),
      isClosed: serious.left === 0,
      rows: rows.map((row) => ({ ...lineOf(row, nameOf), counts: counts(row) })),
      ...{ next, total: all.length },
    })
  },

  addViolation: async (input, { db, shopId, now, newId }) => {
    const { on, expiresOn, ticketId, personId } = input
    if (on > dayOf(now)) return fail('day_in_future')
    if (expiresOn !== null && expiresOn < on) return fail('expires_before')
    if (ticketId !== null && (await db.tickets.get(ticketId))?.shopId !== shopId) return fail('ticket_not_found')
    if (personId !== null && (await db.people.get(personId))?.shopId !== shopId) return fail('person_not_found')
    const row = { id: newId(), ...input, recency: -startOfDay(on) }
    return decided({ id: row.id }, [insert('violations', row)])
  },

  removeViolation: async ({ id, expected }, { db, shopId }) => {
    const row = await db.violations.get(id)
    if (row?.shopId !== shopId) return fail('violation_not_found')
    return row.version === expected ? decided({}, [remove('violations', id)]) : fail('stale')
  },

  savePenaltyRules: async ({ expected, resetOn, checks }, { db, shopId, newId }) => {
    const row = await db.penaltyRules.get(shopId)
    if ((row?.version ?? null) !== expected) return fail('stale')
    const set = { resetOn, checks: checks.map((one) => ({ id: newId(), ...one })) }
    return decided({}, [put('penaltyRules', row, { id: shopId, ...set })])
  },
}

function violationsOf({ db, shopId }: Context): Promise<Violation[]> {
  return db.violations.where('[shopId+recency]').between([shopId, Dexie.minKey], [shopId, Dexie.maxKey]).toArray()
}

function lineOf(row: Violation, nameOf: (personId: string) => string) {
  const { id, version, on, points, rule, ticketId, expiresOn, personId, evidence } = row
  const personName = personId === null ? null : nameOf(personId)
  return { ...{ id, version, on, points, rule, ticketId, expiresOn, personName, evidence }, class: row.class }
}

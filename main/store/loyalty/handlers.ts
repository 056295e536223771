import { accountsOf } from '#shared/customers/person.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { loyaltyContract } from '#shared/loyalty/contract.ts'
import { seedCards } from '#shared/loyalty/level-card.ts'
import { courseBegun, isDueAgain, isOpen, nextActOf, stepVip, vipCondition, vipStatusOf } from '#shared/loyalty/vip.ts'
import { personOf } from '#store/customers/person-tree.ts'
import { insert, patch, put } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { rfmOf, standing } from './standing.ts'

export const loyaltyHandlers: Handlers<typeof loyaltyContract> = {
  standing,

  cards: async (_input, { db, shopId }) => {
    const row = await db.levelCards.get(shopId)
    return ok({ cards: row?.cards ?? seedCards, version: row?.version ?? null })
  },

  saveCards: async ({ expected, cards }, { db, shopId }) => {
    const row = await db.levelCards.get(shopId)
    if ((row?.version ?? null) !== expected) return fail('stale')
    return decided({}, [put('levelCards', row, { id: shopId, cards })])
  },

  vips: async (_input, { db, shopId, now }) => {
    const rows = await db.vipQualifications.where('shopId').equals(shopId).toArray()
    const customers = await db.customers.bulkGet(rows.map(({ customerId }) => customerId))
    const lines = rows.map((row, at) => {
      const { id, version, customerId, evaluatedAt, rfmValue } = row
      const { phonedAt, mailedAt, slipReceivedAt, registeredAt, validUntil, declinedAt } = row
      return {
        ...{ id, version, customerId, evaluatedAt, rfmValue },
        ...{ phonedAt, mailedAt, slipReceivedAt, registeredAt, validUntil, declinedAt },
        platform: customers[at]?.platform ?? null,
        nick: customers[at]?.nick ?? null,
        status: vipStatusOf(row, now),
        nextAct: nextActOf(row, now),
        // Who is on the way again already is not asked for twice.
        isDueAgain: isDueAgain(row, now) && !rows.some((other) => isLater(other, row)),
      }
    })
    return ok(lines.sort((a, b) => b.evaluatedAt - a.evaluatedAt))
  },

  beginVip: async ({ customerId }, context) => {
    const { db, now, newId } = context
    const person = await personOf(db, customerId)
    if (!person) return fail('customer_not_found')
    const ids = accountsOf(person).map(({ row }) => row.id)
    const former = await db.vipQualifications.where('customerId').anyOf(ids).toArray()
    if (former.some((row) => isOpen(row, now) && !isDueAgain(row, now))) return fail('already_under_way')
    const { rfm } = await rfmOf(context, person)
    if (rfm.value < vipCondition) return fail('condition_not_met', { value: rfm.value, needed: vipCondition })
    const row = { ...courseBegun, id: newId(), customerId, evaluatedAt: now, rfmValue: rfm.value }
    return decided({ id: row.id }, [insert('vipQualifications', row)])
  },

  stepVip: async ({ id, expected, act }, { db, shopId, now }) => {
    const row = await db.vipQualifications.get(id)
    if (row?.shopId !== shopId) return fail('vip_not_found')
    if (row.version !== expected) return fail('stale')
    const step = stepVip(row, act, now)
    return step.ok ? decided({}, [patch('vipQualifications', row, step.value)]) : step
  },
}

function isLater<R extends { readonly customerId: string; readonly evaluatedAt: number }>(other: R, row: R): boolean {
  return other.customerId === row.customerId && other.evaluatedAt > row.evaluatedAt
}

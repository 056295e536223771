import { fail, ok } from '#shared/kernel/result.ts'
import { dayMs } from '#shared/kernel/time.ts'
import type { segmentsContract } from '#shared/segments/contract.ts'
import { repurchaseFactors } from '#shared/segments/growth.ts'
import { estimateIncome } from '#shared/segments/income-estimate.ts'
import { faultOf, seedRules } from '#shared/segments/rfm.ts'
import { insert, put } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { groupAnswers } from './groups.ts'
import { overviewOf, peopleIn } from './overview.ts'
import { regionsFile } from './regions-file.ts'
import { riskAnswers } from './risk-answers.ts'

const factorsLookBackDays = 365

export const segmentsHandlers: Handlers<typeof segmentsContract> = {
  ...groupAnswers,
  ...riskAnswers,

  rules: async (_input, { db, shopId }) => {
    const row = await db.rfmRules.get(shopId)
    return ok({ rules: row?.rules ?? seedRules, version: row?.version ?? null })
  },

  saveRules: async ({ expected, rules }, { db, shopId }) => {
    const row = await db.rfmRules.get(shopId)
    if ((row?.version ?? null) !== expected) return fail('stale')
    const fault = faultOf(rules)
    if (fault) return fail(fault)
    return decided({}, [put('rfmRules', row, { id: shopId, rules })])
  },

  overview: async (_input, context) => ok(await overviewOf(await context.segments.people(context), context.now)),

  people: async ({ of, after }, context) => {
    const people = await context.segments.people(context)
    return ok(await peopleIn(people, of, after, context.now))
  },

  regions: async ({ days }, context) => {
    const { rows, ...counted } = await context.segments.regions(context, days)
    const deals = rows.reduce((sum, row) => sum + row.deals, 0)
    return ok({ ...counted, deals, fen: rows.reduce((sum, row) => sum + row.fen, 0), rows: [...rows] })
  },

  regionsFile: async ({ days }, context) => ok(regionsFile(await context.segments.regions(context, days), days)),

  incomeEstimate: async ({ days }, context) => {
    const { countedAt, basis } = await context.segments.income(context)
    const estimate = estimateIncome(basis, days)
    return estimate.ok ? ok({ countedAt, ...estimate.value }) : estimate
  },

  noteFactors: async ({ customerId, factors }, { db, newId, now }) => {
    if (!(await db.customers.get(customerId))) return fail('customer_not_found')
    const named = [...new Set(factors)]
    return decided({}, [insert('repurchaseNotes', { id: newId(), customerId, factors: named, recency: -now })])
  },

  factors: async (_input, { db, shopId, now }) => {
    const since = now - factorsLookBackDays * dayMs
    const notes = await db.repurchaseNotes.where('[shopId+recency]').between([shopId, -now], [shopId, -since]).toArray()
    const counts = repurchaseFactors.map((factor) => {
      return { factor, count: notes.filter(({ factors }) => factors.includes(factor)).length }
    })
    return ok({ notes: notes.length, customers: new Set(notes.map(({ customerId }) => customerId)).size, counts })
  },
}

import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import { seedLimits } from '#shared/aftersales/dispute.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { insert, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof aftersalesContract>

export const rules: Answers['rules'] = async (_input, { db, shopId }) => {
  const row = await db.afterSalesRules.get(shopId)
  return ok({ limits: row?.limits ?? seedLimits, version: row?.version ?? null })
}

export const saveRules: Answers['saveRules'] = async ({ expected, limits }, { db, shopId }) => {
  const row = await db.afterSalesRules.get(shopId)
  if ((row?.version ?? null) !== expected) return fail('stale')
  const sums = ([1, 2, 3] as const).map((level) => limits[level] ?? Number.POSITIVE_INFINITY)
  if (sums.some((sum, at) => sum < (sums[at - 1] ?? 0))) return fail('limits_not_rising')
  return decided({}, [
    row ? patch('afterSalesRules', row, { limits }) : insert('afterSalesRules', { id: shopId, limits }),
  ])
}

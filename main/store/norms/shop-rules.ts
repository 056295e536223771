import { rulesOfShop } from '#shared/norms/built-in-rules.ts'
import type { NormRow, NormRule } from '#shared/norms/norm-rule.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** Needs `normRules` among the caller's tables. */
export function rowsOf({ db, shopId }: Pick<Context, 'db' | 'shopId'>): Promise<NormRow[]> {
  return db.normRules.where('shopId').equals(shopId).toArray()
}

export async function rulesIn(context: Pick<Context, 'db' | 'shopId'>): Promise<NormRule[]> {
  return rulesOfShop(await rowsOf(context))
}

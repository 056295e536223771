import type { inspectionContract } from '#shared/inspection/contract.ts'
import { detectorNames } from '#shared/inspection/detector.ts'
import { type RuleOf, rulesOfDetectors } from '#shared/inspection/detector-rules.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { put } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof inspectionContract>

/** What finds count for in this shop. Needs `detectorRules` among the caller's tables. */
export async function ruleOfDetector({ db, shopId }: Pick<Context, 'db' | 'shopId'>): Promise<RuleOf> {
  return rulesOfDetectors((await db.detectorRules.get(shopId))?.changes)
}

export const detectorRules: Answers['detectorRules'] = async (_input, { db, shopId }) => {
  const row = await db.detectorRules.get(shopId)
  const ruleOf = rulesOfDetectors(row?.changes)
  const isOwn = (name: string) => row?.changes.some(({ detector }) => detector === name) === true
  const rules = detectorNames.map((detector) => ({ detector, isOwn: isOwn(detector), ...ruleOf(detector) }))
  return ok({ version: row?.version ?? null, rules })
}

export const saveDetector: Answers['saveDetector'] = async ({ expected, detector, rule }, { db, shopId }) => {
  const row = await db.detectorRules.get(shopId)
  if ((row?.version ?? null) !== expected) return fail('stale')
  const others = (row?.changes ?? []).filter((one) => one.detector !== detector)
  const changes = rule === null ? others : [...others, { detector, ...rule }]
  return decided({}, [put('detectorRules', row, { id: shopId, changes })])
}

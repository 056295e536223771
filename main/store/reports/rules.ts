import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { csvOf } from '#shared/kernel/table-file.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { reportsContract } from '#shared/reports/contract.ts'
import { givenRules } from '#shared/reports/report-rows.ts'
import { put } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { xlsxOf } from '#store/workers/write-xlsx.ts'

type Answers = Handlers<typeof reportsContract>

export const rules: Answers['rules'] = async (_input, { db, shopId }) => {
  const row = await db.reportRules.get(shopId)
  const { fewest, otherTools } = row ?? givenRules
  return ok({ version: row?.version ?? null, fewest, otherTools })
}

export const saveRules: Answers['saveRules'] = async ({ expected, fewest, otherTools }, { db, shopId }) => {
  const row = await db.reportRules.get(shopId)
  if ((row?.version ?? null) !== expected) return fail('stale')
  if (hasTwice(otherTools.map(({ name }) => name))) return fail('tool_twice')
  return decided({}, [put('reportRules', row, { id: shopId, fewest, otherTools })])
}

export const tell: Answers['tell'] = async ({ on, visitors, others, source }, { db, shopId, actor, now }) => {
  if (on > dayOf(now)) return fail('day_to_come')
  if (hasTwice(others.map(({ tool }) => tool))) return fail('tool_twice')
  const id = importedId('toldFigures', 'typed', shopId, on)
  const row = await db.toldFigures.get(id)
  return decided({}, [put('toldFigures', row, { id, on, visitors, others, source, toldAt: now, toldBy: actor.id })])
}

function hasTwice(names: readonly string[]): boolean {
  return new Set(names).size < names.length
}

export const file: Answers['file'] = async ({ format, title, rows }) => {
  return ok({ bytes: format === 'xlsx' ? xlsxOf(title, rows) : new TextEncoder().encode(csvOf(rows)) })
}

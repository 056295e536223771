import type { inspectionContract } from '#shared/inspection/contract.ts'
import { seedFrom } from '#shared/inspection/seeded-order.ts'
import { membersOf, type SpotDraw, seenIn } from '#shared/inspection/spot-draw.ts'
import { drawSample, replacementOf, type SampleRule } from '#shared/inspection/spot-sample.ts'
import type { InputOf } from '#shared/kernel/contract.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { type BesidePool, besidePool, severity } from './beside-pool.ts'
import { poolNow, poolThen, type Span, spanOf } from './spot-pool.ts'
import { settingsOf } from './spot-settings.ts'

type Answers = Handlers<typeof inspectionContract>

export const drawSpots: Answers['drawSpots'] = {
  prepare: async (asked, context) => {
    const span = spanOf(asked.filter)
    if (!span) return fail('bad_days')
    const beside = await besidePool(context, asked.filter, span, await severity(context))
    return ok((inside: Context) => draw(asked, span, beside, inside))
  },
}

type Asked = InputOf<typeof inspectionContract.drawSpots>

async function draw({ filter, parts, seed: given }: Asked, span: Span, beside: BesidePool, context: Context) {
  const { actor, now, newId } = context
  if (Object.values(parts).every((count) => count === 0)) return fail('parts_empty')
  const pool = await poolNow(context, filter, span, beside)
  if (pool.talks.length === 0) return fail('pool_empty', { unknown: pool.unknownAgents })
  const id = newId()
  const seed = given ?? seedFrom(id)
  const focus = (await settingsOf(context)).focus.map(({ personId, reason }) => ({ personId, reason }))
  const { complaints, poorData, unknownAgents } = pool
  const row = {
    ...{ id, filter, seed, parts, focus, poorData: [...poorData], complaints: [...complaints] },
    ...{ poolSize: pool.talks.length, unknownAgents, drawnAt: now, drawnBy: actor.id, replaced: [] },
    ...{ untilAt: span.untilAt, recency: -now },
  }
  const drawn = drawSample(pool.talks, ruleOf(row), seed)
  return decided({ id, seed, size: drawn.length }, [insert('spotDraws', { ...row, drawn })])
}

export const redrawSpots: Answers['redrawSpots'] = async ({ id }, context) => {
  const row = await drawOf(context, id)
  if (!row) return fail('draw_not_found')
  const pool = await poolThen(context, row)
  const again = drawSample(pool, ruleOf(row), row.seed)
  const isSame = JSON.stringify(again) === JSON.stringify(row.drawn.map(inOrder))
  return ok({ isSame, poolSize: pool.length, gone: Math.max(row.poolSize - pool.length, 0) })
}

/** Fields in the order a draw gives them. */
const inOrder = ({ logId, personId, reason }: SpotDraw['drawn'][number]) => ({ logId, personId, reason })

export const replaceSpot: Answers['replaceSpot'] = async ({ id, expected, logId, reason }, context) => {
  const { db, actor, now } = context
  const row = await drawOf(context, id)
  if (!row) return fail('draw_not_found')
  if (row.version !== expected) return fail('stale')
  const gone = membersOf(row).find((one) => one.logId === logId)
  if (!gone) return fail('not_in_draw')
  const checks = await db.spotChecks.where('logId').equals(logId).toArray()
  if (checks.some((one) => one.kind === 'check' && one.drawId === id)) return fail('already_checked')
  const next = replacementOf(await poolThen(context, row), ruleOf(row), { seed: row.seed, gone, drawn: seenIn(row) })
  if (!next) return fail('none_left')
  const replaced = [...row.replaced, { logId, next, reason, at: now, by: actor.id }]
  return decided({ logId: next.logId }, [patch('spotDraws', row, { replaced })])
}

function ruleOf({ parts, focus, poorData }: Pick<SpotDraw, 'parts' | 'focus' | 'poorData'>): SampleRule {
  const ids = (rows: readonly { readonly personId: string }[]) => rows.map(({ personId }) => personId)
  return { parts, focus: ids(focus), poorData: ids(poorData) }
}

export async function drawOf(
  { db, shopId }: Pick<Context, 'db' | 'shopId'>,
  id: string,
): Promise<SpotDraw | undefined> {
  const row = await db.spotDraws.get(id)
  return row?.shopId === shopId ? row : undefined
}

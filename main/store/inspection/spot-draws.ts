import type { ChatLog } from '#shared/inspection/chat-log.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { SpotMember } from '#shared/inspection/sample-entries.ts'
import type { SpotCheck } from '#shared/inspection/spot-check.ts'
import { membersOf, type SpotDraw } from '#shared/inspection/spot-draw.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { nothingBeside } from './beside-pool.ts'
import { drawOf } from './draw-spots.ts'
import { poolNow, spanOf } from './spot-pool.ts'
import { settingsOf } from './spot-settings.ts'

type Answers = Handlers<typeof inspectionContract>
type NameOf = (personId: string) => string

export const spotPool: Answers['spotPool'] = async ({ filter }, context) => {
  const span = spanOf(filter)
  if (!span) return fail('bad_days')
  const [{ focus }, nameOf] = await Promise.all([settingsOf(context), namesOf(context)])
  const pool = await poolNow(context, filter, span, nothingBeside)
  const below = new Set(pool.poorData.map(({ personId }) => personId))
  const inFocus = new Set(focus.map(({ personId }) => personId))
  const rates = new Map(pool.rates.map((rate) => [rate.personId, rate]))
  const talks = new Map<string, number>()
  for (const { personId } of pool.talks) talks.set(personId, (talks.get(personId) ?? 0) + 1)
  const agents = [...talks].map(([personId, count]) => ({
    ...(rates.get(personId) ?? { personId, met: 0, all: 0 }),
    ...{ name: nameOf(personId), talks: count },
    ...{ isBelowTeam: below.has(personId), isInFocus: inFocus.has(personId) },
  }))
  const unseen = pool.talks.filter(({ timesDrawn }) => timesDrawn === 0).length
  const { complaints, unknownAgents } = pool
  return ok({
    poolSize: pool.talks.length,
    unseen,
    unknownAgents,
    complaints: complaints.length,
    agents,
  })
}

export const spotDraws: Answers['spotDraws'] = async ({ after }, context) => {
  const { db, shopId } = context
  const nameOf = await namesOf(context)
  const { rows, next } = await indexPage(db.spotDraws, { whose: { shopId }, by: 'recency', after })
  const lines = await Promise.all(rows.map(async (row) => lineOf(row, await checksOf(context, row), nameOf)))
  return ok({ rows: lines, next, total: null })
}

export const spotDraw: Answers['spotDraw'] = async ({ id }, context) => {
  const row = await drawOf(context, id)
  if (!row) return fail('draw_not_found')
  const nameOf = await namesOf(context)
  const checks = await checksOf(context, row)
  const members = membersOf(row)
  const logs = await context.db.chatLogs.bulkGet(members.map(({ logId }) => logId))
  return ok({
    ...lineOf(row, checks, nameOf),
    ...{ parts: row.parts, unknownAgents: row.unknownAgents, complaints: row.complaints.length },
    focus: row.focus.map((one) => ({ ...one, name: nameOf(one.personId) })),
    poorData: row.poorData.map((one) => ({ ...one, name: nameOf(one.personId) })),
    members: members.map((member, at) => {
      const check = checks.get(member.logId)
      const instead = row.replaced.find(({ next }) => next.logId === member.logId)
      return {
        ...member,
        personName: nameOf(member.personId),
        talk: talkOf(logs[at]),
        insteadBecause: instead?.reason ?? null,
        check: check ? { id: check.id, checkerName: nameOf(check.checkerId) } : null,
      }
    }),
  })
}

function talkOf(log: ChatLog | undefined): SpotMember['talk'] {
  if (!log) return null
  const { platform, buyerNick, startAt, messageCount } = log
  return { platform, buyerNick, startAt, messageCount }
}

function lineOf(row: SpotDraw, checks: ReadonlyMap<string, SpotCheck>, nameOf: NameOf) {
  const { id, version, filter, seed, poolSize, drawnAt, drawnBy, drawn } = row
  const head = { id, version, filter, seed, poolSize, drawnAt, drawnByName: nameOf(drawnBy) }
  return { ...head, size: drawn.length, checked: checks.size }
}

/** Checks of a draw by the talk. */
async function checksOf({ db }: Context, row: SpotDraw): Promise<Map<string, SpotCheck>> {
  const ids = membersOf(row).map(({ logId }) => logId)
  const checks = await db.spotChecks.where('logId').anyOf(ids).toArray()
  return new Map(checks.filter((one) => one.kind === 'check' && one.drawId === row.id).map((one) => [one.logId, one]))
}

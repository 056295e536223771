import type { ChatLog } from '#shared/inspection/chat-log.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { InputOf, OutputOf } from '#shared/kernel/contract.ts'
import { importedId } from '#shared/kernel/id.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { platformNames } from '#shared/kernel/platform-names.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'
import type { Database } from '#store/db/database.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { shownLog } from './shown-log.ts'

type Inspection = Handlers<typeof inspectionContract>
type Asked = InputOf<typeof inspectionContract.logs>
type Line = OutputOf<typeof inspectionContract.logs>['rows'][number]

export const logs: Inspection['logs'] = async (asked, { db, shopId }) => {
  const day = asked.buyerNick === null ? (asked.day ?? (await lastDay(db, shopId))) : asked.day
  const { rows, next } =
    asked.buyerNick === null ? await ofDay(db, { shopId, day }, asked) : await ofBuyer(db, shopId, asked)
  const names = await namesOf(db)
  return ok({ rows: rows.map((log) => lineOf(log, names)), next, total: null, day })
}

async function lastDay({ chatLogs }: Database, shopId: string): Promise<string | null> {
  const keys = await chatLogs
    .where('[shopId+startAt]')
    .between([shopId, 0], [shopId, Number.MAX_SAFE_INTEGER])
    .reverse()
    .limit(1)
    .keys()
  const [key] = keys
  return Array.isArray(key) ? dayOf(Number(key[1])) : null
}

/** Pages of the day are read on until one is full: few talks of a day may be of an account. */
async function ofDay(
  db: Database,
  { shopId, day }: { readonly shopId: string; readonly day: string | null },
  asked: Asked,
) {
  const rows: ChatLog[] = []
  if (day === null) return { rows, next: null }
  const from = startOfDay(day)
  let after = asked.after
  for (;;) {
    const of = { whose: { shopId }, by: 'startAt' as const, from, until: from + dayMs - 1 }
    const page = await indexPage(db.chatLogs, { ...of, after })
    rows.push(...page.rows.filter((log) => isWanted(log, asked)))
    if (page.next === null || rows.length >= pageSize) return { rows, next: page.next }
    after = page.next
  }
}

/** Of one buyer there are never many. */
async function ofBuyer({ chatLogs }: Database, shopId: string, asked: Asked) {
  const nick = asked.buyerNick ?? ''
  const ids = platformNames.map((platform) => importedId('customer', platform, shopId, nick))
  const found = await chatLogs.where('customerId').anyOf(ids).limit(mostOfBuyer).toArray()
  const isOfDay = ({ startAt }: ChatLog) => asked.day === null || dayOf(startAt) === asked.day
  const rows = found.filter((log) => isWanted(log, asked) && isOfDay(log)).sort((a, b) => b.startAt - a.startAt)
  return { rows, next: null }
}

const mostOfBuyer = 500

function isWanted({ platform, agents }: ChatLog, asked: Asked): boolean {
  const isOfPlatform = asked.platform === null || asked.platform === platform
  return isOfPlatform && (asked.account === null || agents.some(({ account }) => account === asked.account))
}

async function namesOf({ people }: Database): Promise<ReadonlyMap<string, string>> {
  return new Map((await people.toArray()).map(({ id, name }) => [id, name]))
}

function lineOf(log: ChatLog, names: ReadonlyMap<string, string>): Line {
  const { id, layout, platform, buyerNick, startAt, endAt, messageCount, facts } = log
  const agents = log.agents.map(({ account, personId, messages }) => {
    return { account, name: personId === null ? null : (names.get(personId) ?? null), messages }
  })
  const { firstReplyMs, isUnanswered } = facts
  return { id, layout, platform, buyerNick, agents, startAt, endAt, messageCount, firstReplyMs, isUnanswered }
}

export const log: Inspection['log'] = async ({ id }, { db, shopId }) => {
  const row = await db.chatLogs.get(id)
  if (row?.shopId !== shopId) return fail('log_not_found')
  return ok({ ...lineOf(row, await namesOf(db)), ...(await shownLog(db, row)) })
}

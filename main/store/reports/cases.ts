import type { InputOf, OutputOf } from '#shared/kernel/contract.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { cutPage, isBehind, type PagePlace, readCursor } from '#shared/kernel/page-cursor.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { goldenMs } from '#shared/reception/clock.ts'
import type { reportsContract } from '#shared/reports/contract.ts'
import type { FigureName } from '#shared/reports/figures.ts'
import type { GroupKey } from '#shared/reports/group.ts'
import { periodOf } from '#shared/reports/period.ts'
import { agentsOf, nobodyKnown, type TalkFact, type Turn } from '#shared/reports/talk-fact.ts'
import { hourOf } from '#shared/reports/tally.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { namesIn } from './figures.ts'
import type { DayCases } from './kept-days.ts'
import { daysRead, keysIn } from './scope.ts'

type Asked = InputOf<typeof reportsContract.cases>
type CaseRow = OutputOf<typeof reportsContract.cases>['rows'][number]
/** `agent` is an id until the page is cut. */
type Found = CaseRow

interface Day extends DayCases {
  readonly talks: readonly TalkFact[]
  /** Whether a turn of a talk belongs to the report. */
  readonly isIn: (turn: Turn) => boolean
  readonly isShop: boolean
}

/** A figure's cases as people look for causes: what counts against it, and what counts for it where both matter. */
export const cases: Handlers<typeof reportsContract>['cases'] = async (asked, context) => {
  const { reports, shopId, now } = context
  const period = periodOf(asked.unit, asked.at)
  const behind = asked.after === null ? null : readCursor(asked.after)
  const isWanted = keysIn(period, asked.of)
  const found: Found[] = []
  for (const on of daysRead(period, asked.of, now).toReversed()) {
    if (behind && on > dayOf(-behind.at)) continue
    const day = await reports.cases({ shopId, now }, on)
    const isIn = (turn: Turn) => day.keysOf(turn).some((key: GroupKey) => isWanted(key))
    const talks = needsTalks(asked) ? await reports.talks(shopId, on) : []
    const rows = await rowsOf(asked, { ...day, talks, isIn, isShop: asked.of.by === 'shop' }, context)
    rows.sort((one, other) => (isBehind(placeOf(one), placeOf(other)) ? 1 : -1))
    found.push(...rows.filter((row) => !behind || isBehind(placeOf(row), behind)))
    if (found.length > pageSize) break
  }
  const nameOf = namesIn(await reports.beside(shopId))
  const { rows, next } = cutPage(found, pageSize, placeOf)
  return ok({ rows: rows.map((row) => ({ ...row, agent: row.agent && nameOf(row.agent) })), next, total: null })
}

function placeOf({ at, refId }: Found): PagePlace {
  return { at: -at, id: refId }
}

const talkless: ReadonlySet<FigureName> = new Set(['averageOrder', 'disputes', 'badReviews'])

function needsTalks({ bar }: Asked): boolean {
  return bar.by === 'hour' || !talkless.has(bar.name)
}

async function rowsOf({ bar }: Asked, day: Day, context: Context): Promise<Found[]> {
  const own = day.talks.filter(({ turns }) => turns.some(day.isIn))
  if (bar.by === 'hour') return own.filter(({ startAt }) => hourOf(startAt) === bar.hour).map((talk) => talkRow(talk))
  if (bar.name === 'averageOrder') return paymentRows(day, context)
  if (bar.name === 'disputes' || bar.name === 'badReviews') return complaintRows(day, bar.name)
  if (bar.name === 'inquiryConversion') return inquirerRows(day)
  return talkRows[bar.name](own, day)
}

function talkRow(talk: TalkFact, more: Partial<Found> = {}): Found {
  const { id, from, startAt, platform, buyerNick } = talk
  const [agent = nobodyKnown] = agentsOf(talk)
  return {
    kind: from,
    refId: id,
    at: startAt,
    platform,
    buyerNick,
    agent,
    waitedMs: null,
    fen: null,
    counts: 'good',
    ...more,
  }
}

type TalkRows = (talks: readonly TalkFact[], day: Day) => Found[]

/** The longest wait of each talk, above so many milliseconds. */
function slowest(talks: readonly TalkFact[], day: Day, only: 'first' | 'all'): Found[] {
  return talks.flatMap((talk) => {
    const waits = only === 'first' ? talk.waits.slice(0, 1) : talk.waits
    const own = waits.flatMap(({ from, answeredAt, agent }) => {
      const isOwn = day.isShop || day.isIn({ agent, at: talk.startAt })
      return answeredAt === null || !isOwn ? [] : [{ agent, waitedMs: answeredAt - from }]
    })
    const longest = own.sort((one, other) => other.waitedMs - one.waitedMs)[0]
    return longest && longest.waitedMs > goldenMs ? [talkRow(talk, { ...longest, counts: 'bad' })] : []
  })
}

const talkRows: Readonly<
  Record<Exclude<FigureName, 'inquiryConversion' | 'averageOrder' | 'disputes' | 'badReviews'>, TalkRows>
> = {
  inboundConversion: (talks) => talks.filter(({ isInbound }) => isInbound).map((talk) => talkRow(talk)),
  replyRate: (talks) =>
    talks
      .filter(({ isInbound, waits }) => isInbound && waits.every(({ answeredAt }) => answeredAt === null))
      .map((talk) => talkRow(talk, { counts: 'bad' })),
  sixSecond: (talks, day) => slowest(talks, day, 'first'),
  medianReply: (talks, day) => slowest(talks, day, 'all'),
  slowReply: (talks, day) => slowest(talks, day, 'all'),
  recapRate: (talks) =>
    talks.flatMap((talk) => (talk.desk?.hasBought && !talk.desk.isRecapped ? [talkRow(talk, { counts: 'bad' })] : [])),
  scriptUse: (talks) =>
    talks.flatMap((talk) => {
      const { scripts = 0, ownWords = 0 } = talk.desk ?? {}
      return scripts + ownWords === 0 ? [] : [talkRow(talk, { counts: scripts > 0 ? 'good' : 'bad' })]
    }),
  passedOn: (talks) => talks.filter(({ turns }) => turns.length > 1).map((talk) => talkRow(talk, { counts: 'bad' })),
}

/** Each inquirer by the first talk of the day, with what was paid. */
function inquirerRows({ conversion, talks, isIn }: Day): Found[] {
  const byId = new Map(talks.map((talk) => [talk.id, talk]))
  return conversion.inquirers.flatMap(({ chats, paid }) => {
    const own = chats.find(({ turns }) => turns.some(isIn))
    const talk = own && byId.get(own.id)
    if (!talk) return []
    const credited = paid && isIn({ agent: paid.agent, at: paid.talkAt }) ? paid : null
    const more = credited ? { agent: credited.agent, fen: credited.order.fen } : { counts: 'bad' as const }
    return [talkRow(talk, more)]
  })
}

async function paymentRows({ conversion, paid, isIn, isShop }: Day, { reports }: Context): Promise<Found[]> {
  const credits = new Map(conversion.payments.map((payment) => [payment.order.id, payment]))
  const own = isShop
    ? paid.map(({ order }) => order)
    : conversion.payments.filter(({ agent, talkAt }) => isIn({ agent, at: talkAt })).map(({ order }) => order)
  const rows = await reports.orders(own.map(({ id }) => id))
  return own.flatMap(({ id, fen, paidAt }, at) => {
    const row = rows[at]
    if (!row || paidAt === null) return []
    const { platform, buyerNick } = row
    const agent = credits.get(id)?.agent ?? null
    return [{ kind: 'order', refId: id, at: paidAt, platform, buyerNick, agent, waitedMs: null, fen, counts: 'good' }]
  })
}

function complaintRows({ complaints, isIn, isShop }: Day, name: 'disputes' | 'badReviews'): Found[] {
  const kind = name === 'disputes' ? 'dispute' : 'badReview'
  const own = complaints.filter((one) => one.kind === kind && (isShop || (one.last !== null && isIn(one.last))))
  return own.map(({ id, at, platform, buyerNick, last }) => {
    const what = kind === 'dispute' ? ('dispute' as const) : ('review' as const)
    const agent = last?.agent ?? null
    return { kind: what, refId: id, at, platform, buyerNick, agent, waitedMs: null, fen: null, counts: 'bad' }
  })
}

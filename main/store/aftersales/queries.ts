import type { aftersalesContract, boardBands } from '#shared/aftersales/contract.ts'
import { noDue, type Ticket } from '#shared/aftersales/ticket.ts'
import type { TicketKind } from '#shared/aftersales/ticket-words.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayMs, dayOf, hourMs, startOfDay } from '#shared/kernel/time.ts'
import { indexPage, wantedOf } from '#store/db/index-page.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { accountIds } from '#store/segments/account-ids.ts'
import { lineOf } from './lines.ts'

type Answers = Handlers<typeof aftersalesContract>
type Band = (typeof boardBands)[number]

const mostInBand = 30
/** A page of the list looks at this many cases at most; the next page goes on from there. */
const mostScanned = 2_000
const mostOfBuyer = 20

export const board: Answers['board'] = async ({ whose, kind }, context) => {
  const { db, shopId, now, actor } = context
  const nameOf = await namesOf(context)
  const isWanted = (row: Ticket) => (whose === 'all' || row.ownerId === actor.id) && isKind(row, kind)
  const borders = bordersAt(now)
  const bands = await Promise.all(
    borders.map(async ({ band, from, until }) => {
      const range = db.tickets.where('[shopId+openDueAt]').between([shopId, from], [shopId, until])
      const isAll = whose === 'all' && kind === null
      if (isAll) {
        const [count, rows] = await Promise.all([range.count(), range.clone().limit(mostInBand).toArray()])
        return { band, count, rows: rows.map((row) => lineOf(row, nameOf)) }
      }
      const wanted = (await range.toArray()).filter(isWanted)
      return { band, count: wanted.length, rows: wanted.slice(0, mostInBand).map((row) => lineOf(row, nameOf)) }
    }),
  )
  return ok({ bands })
}

export const late: Answers['late'] = async ({ whose }, { db, shopId, now, actor }) => {
  const overdue = db.tickets.where('[shopId+openDueAt]').between([shopId, 0], [shopId, now])
  const mine = overdue.filter(({ ownerId }) => ownerId === actor.id)
  return ok({ count: await (whose === 'all' ? overdue : mine).count() })
}

/** Columns of the board (ux 6): overdue, within the hour, today or within 6 h, later; a border belongs to the nearer band. */
function bordersAt(now: number): readonly { readonly band: Band; readonly from: number; readonly until: number }[] {
  const tomorrow = Math.max(startOfDay(dayOf(now)) + dayMs, now + 6 * hourMs)
  return [
    { band: 'late', from: 0, until: now },
    { band: 'hour', from: now, until: now + hourMs },
    { band: 'today', from: now + hourMs, until: tomorrow },
    { band: 'later', from: tomorrow, until: noDue + 1 },
  ]
}

function isKind({ about }: Ticket, kind: TicketKind | null): boolean {
  return kind === null || about.kind === kind
}

export const list: Answers['list'] = async ({ which, kind, after }, context) => {
  const { db, shopId } = context
  const nameOf = await namesOf(context)
  const read = await indexPage(db.tickets, { whose: { shopId }, by: 'recency', after, most: mostScanned })
  const isWanted = (row: Ticket) =>
    isKind(row, kind) && (which === 'all' || (row.closedAt === null) === (which === 'open'))
  const { rows, next } = wantedOf(read, 'recency', isWanted)
  return ok({ rows: rows.map((row) => lineOf(row, nameOf)), next, total: null })
}

export const ofBuyer: Answers['ofBuyer'] = async ({ customerId }, context) => {
  const nameOf = await namesOf(context)
  const ids = await accountIds(context.db, customerId)
  const rows = await context.db.tickets
    .where('customerId')
    .anyOf([customerId, ...ids])
    .toArray()
  const isOpen = (row: Ticket) => Number(row.closedAt === null)
  rows.sort((one, other) => isOpen(other) - isOpen(one) || one.recency - other.recency)
  return ok(rows.slice(0, mostOfBuyer).map((row) => lineOf(row, nameOf)))
}

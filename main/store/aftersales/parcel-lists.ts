import Dexie from 'dexie'
import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import { casesForParcel as offered } from '#shared/aftersales/parcel-cases.ts'
import type { ParcelLine } from '#shared/aftersales/register-entries.ts'
import { isOldParcel, parcelsInOrder, registerHeader, registerLine } from '#shared/aftersales/register-table.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { listPage } from '#shared/kernel/page-cursor.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { csvOf } from '#shared/kernel/table-file.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { xlsxOf } from '#store/workers/write-xlsx.ts'
import { lineOf } from './lines.ts'

type Answers = Handlers<typeof aftersalesContract>

export const openParcels: Answers['openParcels'] = async ({ register, after }, context) => {
  const { db, shopId, now } = context
  const open = await db.tickets
    .where('[shopId+register+openDueAt]')
    .between([shopId, register, Dexie.minKey], [shopId, register, Dexie.maxKey])
    .toArray()
  const { rows, ...page } = listPage(parcelsInOrder(open, now), after)
  const nameOf = await namesOf(context)
  return ok({ rows: linesOf(rows, now, nameOf), ...page })
}

export const allParcels: Answers['allParcels'] = async ({ register, after }, context) => {
  const { db, shopId, now } = context
  const { rows, next } = await indexPage(db.tickets, { whose: { shopId, register }, by: 'recency', after })
  return ok({ rows: linesOf(rows, now, await namesOf(context)), next, total: null })
}

export const casesForParcel: Answers['casesForParcel'] = async ({ id }, context) => {
  const { db, shopId } = context
  const parcel = await db.tickets.get(id)
  if (parcel?.shopId !== shopId) return fail('ticket_not_found')
  if (parcel.about.kind !== 'parcel') return fail('not_a_parcel')
  // A problem parcel is on its way to the buyer: it belongs to no return.
  if (parcel.register !== 'returned') return ok([])
  const open = await db.tickets
    .where('[shopId+openDueAt]')
    .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
    .toArray()
  const nameOf = await namesOf(context)
  return ok(offered(parcel, open).map(({ row, isAnnounced }) => ({ ...lineOf(row, nameOf), isAnnounced })))
}

const sheets = { problem: '问题件', returned: '退回件' } as const

export const parcelFile: Answers['parcelFile'] = async ({ register, format }, { db, shopId, now }) => {
  const all = await db.tickets
    .where('[shopId+register+recency]')
    .between([shopId, register, Dexie.minKey], [shopId, register, Dexie.maxKey])
    .toArray()
  if (all.length === 0) return fail('nothing_to_export')
  const rows = all.sort((one, other) => one.openedAt - other.openedAt)
  const table = [[...registerHeader], ...linesOf(rows, now, (id) => id).map(registerLine)]
  const bytes = format === 'csv' ? new TextEncoder().encode(csvOf(table)) : xlsxOf(sheets[register], table)
  return ok({ fileName: `${sheets[register]}-${dayOf(now)}.${format}`, bytes, count: rows.length })
}

function linesOf(rows: readonly Ticket[], now: number, nameOf: (personId: string) => string): ParcelLine[] {
  return rows.flatMap((row) => {
    const { id, version, platform, orderNo, title, about, register, openedAt, closedAt, ownerId, sealed } = row
    if (about.kind !== 'parcel' || register === undefined) return []
    const { kind: _kind, ...fields } = about
    return [
      {
        ...{ id, version, platform, orderNo, product: title, ...fields, register, openedAt, closedAt },
        ...{ remark: maskPersonal(sealed.description), ownerName: nameOf(ownerId), isOld: isOldParcel(row, now) },
      },
    ]
  })
}

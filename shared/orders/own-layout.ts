import { array, type InferOutput, object, partial, picklist, string } from 'valibot'
import { importedId } from '#shared/kernel/id.ts'
import { platform } from '#shared/kernel/platform.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count } from '#shared/kernel/schema.ts'
import { type Columns, headerNames, plainName, type RecognisedTable } from './recognise-table.ts'
import { type ColumnField, columnFields } from './table-shape.ts'

/** What a person may say of the columns of a table nobody knows; an order cannot do without the first three. */
export const layoutFields = [
  'orderNo',
  'placedAt',
  'amount',
  'status',
  'paid',
  'paidAt',
  'shippedAt',
  'signedAt',
  'buyerNick',
  'title',
  'spec',
  'productCode',
  'quantity',
  'price',
  'freight',
  'refunded',
  'receiver',
  'phone',
  'province',
  'city',
  'district',
  'address',
  'courier',
  'trackingNo',
  'buyerMessage',
  'sellerMemo',
  'shop',
] as const satisfies readonly ColumnField[]
export type LayoutField = (typeof layoutFields)[number]
export const neededFields = ['orderNo', 'placedAt', 'amount'] as const satisfies readonly LayoutField[]

/** What a row is: an order; an item with an amount of its own; an item that repeats the amount of its order. */
export const rowMeanings = ['order', 'item', 'itemOfOrder'] as const

const places = Object.fromEntries(layoutFields.map((field) => [field, count])) as Record<LayoutField, typeof count>

/** Which column of a table is what, as somebody said it: places from 0. */
export const layout = object({ platform, row: picklist(rowMeanings), columns: partial(object(places)) })
export type Layout = InferOutput<typeof layout>

/** A layout as it is remembered for the next file with the same header (R27). */
export const ownLayout = object({ ...rowStamps, header: array(string()), ...layout.entries })
export type OwnLayout = InferOutput<typeof ownLayout>
export type NamedLayout = Pick<OwnLayout, 'header' | 'platform' | 'row' | 'columns'>

/** One header of a shop has one layout. */
export function layoutIdOf(shopId: string, header: readonly string[]): string {
  return importedId('layout', 'own', shopId, signatureOf(header))
}

function signatureOf(header: readonly string[]): string {
  return header.map(plainName).join('\u001f')
}

type LayoutCode = 'incomplete_layout' | 'column_taken_twice'

/** Columns exist, each means one thing, and what an order needs is said. */
export function checkLayout({ columns }: Layout, header: readonly string[]): Result<null, { code: LayoutCode }> {
  const said = Object.values(columns).filter((at) => at !== undefined)
  if (new Set(said).size < said.length) return fail('column_taken_twice')
  const isComplete = neededFields.every((field) => columns[field] !== undefined)
  return isComplete && said.every((at) => at < header.length) ? ok(null) : fail('incomplete_layout')
}

/** The table a remembered layout makes of this header; null when no layout is about it. */
export function tableByLayout(layouts: readonly NamedLayout[], cells: readonly string[]): RecognisedTable | null {
  const signature = signatureOf(cells)
  const found = layouts.find(({ header }) => signatureOf(header) === signature)
  if (!found) return null
  const entries = columnFields.map((field) => [field, placeOf(found, field)] as const)
  return {
    table: 'ownTable',
    platform: found.platform,
    kind: found.row === 'order' ? 'orders' : 'items',
    amounts: found.row === 'item' ? 'line' : 'order',
    columns: Object.fromEntries(entries) as Columns,
    header: headerNames(cells),
  }
}

function placeOf({ columns }: NamedLayout, field: ColumnField): number {
  const at: unknown = Reflect.get(columns, field)
  return typeof at === 'number' ? at : -1
}

/** The first rows of a table whose columns nobody knows, as a person needs them to say what is what. */
export const fileColumns = object({
  header: array(string()),
  /** Up to five rows, each as long as the header; personal data masked. */
  samples: array(array(string())),
  guess: layout.entries.columns,
})

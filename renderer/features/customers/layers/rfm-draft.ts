import { parseFen } from '#shared/kernel/money.ts'
import { type MemberLevel, memberLevels } from '#shared/segments/levels.ts'
import type { Five, RfmMethod, RfmPeriod, RfmRules } from '#shared/segments/rfm.ts'

export type TableColumn = 'months' | 'orders' | 'yuan'
export const tableColumns: readonly TableColumn[] = ['months', 'orders', 'yuan']

/** The table while it is being typed. */
export interface RfmDraft {
  readonly method: RfmMethod
  readonly period: RfmPeriod
  readonly cells: Readonly<Record<TableColumn, readonly string[]>>
  readonly levels: Readonly<Record<MemberLevel, string>>
}

export function draftOf({ method, period, table, levels }: RfmRules): RfmDraft {
  return {
    method,
    period,
    cells: {
      months: table.months.map(String),
      orders: table.orders.map(String),
      yuan: table.fen.map((fen) => String(fen / 100)),
    },
    levels: {
      supremeVip: String(levels.supremeVip),
      vip: String(levels.vip),
      advanced: String(levels.advanced),
      normal: String(levels.normal),
    },
  }
}

/** Null when a field is no number. */
export function rulesOf({ method, period, cells, levels }: RfmDraft): RfmRules | null {
  const months = five(cells.months.map(whole))
  const orders = five(cells.orders.map(whole))
  const fen = five(cells.yuan.map(parseFen))
  const bounds = memberLevels.map((level) => whole(levels[level]))
  const [supremeVip = null, vip = null, advanced = null, normal = null] = bounds
  if (!months || !orders || !fen) return null
  if (supremeVip === null || vip === null || advanced === null || normal === null) return null
  return { method, period, table: { months, orders, fen }, levels: { supremeVip, vip, advanced, normal } }
}

function whole(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  return /^\d{1,5}$/.test(plain) ? Number(plain) : null
}

function five(cells: readonly (number | null)[]): Five | null {
  const [a = null, b = null, c = null, d = null, e = null] = cells
  return a === null || b === null || c === null || d === null || e === null ? null : [a, b, c, d, e]
}

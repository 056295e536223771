import type { Region } from '#shared/orders/order.ts'
import { provinceName } from './province-tiles.ts'

export interface RegionDeals {
  /** Province as addresses write it; empty: the orders do not say. */
  readonly province: string
  readonly deals: number
  /** Paid, net of refunds. */
  readonly fen: number
  /** Share of all deals in tenths of a percent; all together are 1,000. */
  readonly permille: number
}

type Sum = Omit<RegionDeals, 'permille'>

/** Adds deals up by province. */
export function regionCounter() {
  const sums = new Map<string, { deals: number; fen: number }>()
  return {
    add(region: Region | null, fen: number): void {
      const province = provinceName(region?.province ?? '')
      const sum = sums.get(province) ?? { deals: 0, fen: 0 }
      sums.set(province, { deals: sum.deals + 1, fen: sum.fen + fen })
    },
    counted: (): RegionDeals[] => withShares([...sums].map(([province, sum]) => ({ province, ...sum }))),
  }
}

/** Most deals first. Shares are rounded so that they add up to 100 % (largest remainders get the rest). */
export function withShares(sums: readonly Sum[]): RegionDeals[] {
  const all = sums.reduce((sum, { deals }) => sum + deals, 0)
  const exact = sums.map((sum) => (sum.deals * 1_000) / Math.max(1, all))
  const left = 1_000 - exact.reduce((sum, share) => sum + Math.floor(share), 0)
  const byRest = exact.map((share, at) => ({ at, rest: share % 1 })).sort((a, b) => b.rest - a.rest || a.at - b.at)
  const raised = new Set(all === 0 ? [] : byRest.slice(0, left).map(({ at }) => at))
  return sums
    .map((sum, at) => ({ ...sum, permille: Math.floor(exact[at] ?? 0) + (raised.has(at) ? 1 : 0) }))
    .sort((a, b) => b.deals - a.deals || b.fen - a.fen || a.province.localeCompare(b.province, 'zh-CN'))
}

/** Windows a region report looks back over, days. */
export const regionWindows = [30, 90, 365] as const
export type RegionWindow = (typeof regionWindows)[number]

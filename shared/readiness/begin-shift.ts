import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import type { ListItem, ReadinessCheck, Tick } from './readiness.ts'

export const beginRefusals = ['items_open', 'already_begun'] as const
type BeginRefusal = (typeof beginRefusals)[number]

export function openItems(items: readonly ListItem[], ticks: readonly Tick[]): ListItem[] {
  return items.filter(({ id }) => !ticks.some(({ itemId }) => itemId === id))
}

/** The shift clock starts when every item is ticked, or with the reason why not (R06). The value is that reason. */
export function mayBegin(
  items: readonly ListItem[],
  check: Pick<ReadinessCheck, 'ticks' | 'begunAt'>,
  reason: string | null,
): Result<{ waivedBecause: string | null }, Failure<BeginRefusal>> {
  if (check.begunAt !== null) return fail('already_begun')
  const open = openItems(items, check.ticks).length
  if (open === 0) return ok({ waivedBecause: null })
  return reason === null ? fail('items_open', { open }) : ok({ waivedBecause: reason })
}

import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Shift } from '#shared/roster/shift.ts'
import type { HandoverItem, ItemKind, OpenItem } from './handover-note.ts'

interface ItemRef {
  readonly kind: ItemKind
  readonly refId: string
}

export interface Written {
  readonly fromShift: Shift
  /** What the author saw when writing. */
  readonly seen: readonly ItemRef[]
  readonly drops: readonly (ItemRef & { readonly reason: string })[]
}

export const writeFailures = ['items_changed', 'drop_without_reason', 'night_reception_open'] as const

/**
 * The items of a note, from what is open now (R03): each is handed over or dropped with a reason. When that is not
 * what the author saw, nothing is written, so that nothing is handed over unread. The night ends with no reception
 * to hand over: it is closed, or dropped because the agent stays with the buyer (domain 2.2).
 */
export function noteItems(
  open: readonly OpenItem[],
  { fromShift, seen, drops }: Written,
): Result<HandoverItem[], Failure<(typeof writeFailures)[number]>> {
  const seenKeys = new Set([...seen, ...drops].map(keyOf))
  const openKeys = new Set(open.map(keyOf))
  const added = [...openKeys].filter((key) => !seenKeys.has(key)).length
  const gone = [...seenKeys].filter((key) => !openKeys.has(key)).length
  if (added + gone > 0) return fail('items_changed', { added, gone })
  if (drops.some(({ reason }) => reason.trim() === '')) return fail('drop_without_reason')
  const reasons = new Map(drops.map((drop) => [keyOf(drop), drop.reason.trim()]))
  const items = open.map((item) => {
    return { ...item, droppedBecause: reasons.get(keyOf(item)) ?? null, takenBy: null, takenAt: null }
  })
  const left = items.filter(({ kind, droppedBecause }) => kind === 'reception' && droppedBecause === null).length
  return fromShift === 'night' && left > 0 ? fail('night_reception_open', { count: left }) : ok(items)
}

function keyOf({ kind, refId }: ItemRef): string {
  return `${kind}/${refId}`
}

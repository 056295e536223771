import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Shift } from '#shared/roster/shift.ts'
import { type HandoverItem, type ItemRef, itemKey, type OpenItem } from './handover-note.ts'

export interface Written {
  readonly fromShift: Shift
  /** What the author saw when writing. */
  readonly seen: readonly ItemRef[]
  readonly drops: readonly (ItemRef & { readonly reason: string })[]
}

export const writeFailures = ['items_changed', 'drop_without_reason', 'night_reception_open', 'remark_missing'] as const

/**
 * The items of a note, from what is open now (R03): each is handed over or dropped with a reason. When that is not
 * what the author saw, nothing is written, so that nothing is handed over unread. The night ends with no reception
 * to hand over: it is closed, parked with a promise, or dropped because the agent stays with the buyer (domain 2.2).
 * A case goes over with its remark only (R04).
 */
export function noteItems(
  open: readonly OpenItem[],
  { fromShift, seen, drops }: Written,
): Result<HandoverItem[], Failure<(typeof writeFailures)[number]>> {
  const seenKeys = new Set([...seen, ...drops].map(itemKey))
  const openKeys = new Set(open.map(itemKey))
  const added = [...openKeys].filter((key) => !seenKeys.has(key)).length
  const gone = [...seenKeys].filter((key) => !openKeys.has(key)).length
  if (added + gone > 0) return fail('items_changed', { added, gone })
  if (drops.some(({ reason }) => reason.trim() === '')) return fail('drop_without_reason')
  const reasons = new Map(drops.map((drop) => [itemKey(drop), drop.reason.trim()]))
  const items = open.map((item) => {
    return { ...item, droppedBecause: reasons.get(itemKey(item)) ?? null, takenBy: null, takenAt: null }
  })
  const going = items.filter(({ droppedBecause }) => droppedBecause === null)
  const left = going.filter((item) => mustStay(item, fromShift)).length
  if (left > 0) return fail('night_reception_open', { count: left })
  const bare = going.filter(({ needsRemark }) => needsRemark).length
  return bare > 0 ? fail('remark_missing', { count: bare }) : ok(items)
}

/** At the night's end a buyer in reception cannot wait in a book, unless a promise says until when (domain 2.2). */
export function mustStay({ kind, isParked }: OpenItem, fromShift: Shift): boolean {
  return fromShift === 'night' && kind === 'reception' && isParked !== true
}

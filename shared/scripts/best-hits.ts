import { isIn, type Slots, sizeOf, slotsIn } from '#shared/scripts/gram-table.ts'

/** All slots, best first, and at which place each stands. */
export interface Order {
  readonly slots: readonly number[]
  readonly places: Int32Array
}

/**
 * The best `most` of some slots, best first. `isWanted` looks into the script: of thousands that have a letter it is
 * asked of few more than are wanted.
 */
export function bestOf(slots: Slots, most: number, order: Order, isWanted: (slot: number) => boolean): number[] {
  const best: number[] = []
  for (const slot of inOrder(slots, order)) {
    if (best.length >= most) break
    if (isIn(slots, slot) && isWanted(slot)) best.push(slot)
  }
  return best
}

/** Few are put in order; for many it is quicker to walk through all. */
function inOrder(slots: Slots, { slots: all, places }: Order): readonly number[] {
  if (sizeOf(slots) * 16 > all.length) return all
  return slotsIn(slots).sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0))
}

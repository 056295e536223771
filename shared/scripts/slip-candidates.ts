import { type GramTable, isEmpty, type Slots } from '#shared/scripts/gram-table.ts'
import type { GramsAt, Part } from '#shared/scripts/grams.ts'
import type { Slips } from '#shared/scripts/slips.ts'

/** Slots that may hold all but one sign of what was typed, or all of them with two neighbours exchanged. */
export function slotsWithSlip(table: GramTable, { typed, swapped }: Slips, gramsAt: GramsAt, part: Part): Slots {
  const found = table.none()
  const heads = headsOf(table, typed, gramsAt, part)
  const tails = tailsOf(table, typed, gramsAt, part)
  for (const [at, head] of heads.entries()) {
    const tail = tails[at + 2]
    if (tail) table.addHolding(found, head, tail, gramsAt(typed, at + 1, part, false))
    const other = swapped[at]
    const beyond = tails[at + 3]
    if (other === undefined || !beyond) continue
    const bridge = [at, at + 1, at + 2].flatMap((place) => gramsAt(other, place, part, true))
    table.addHolding(found, head, beyond, bridge)
  }
  return found
}

/** At each place the slots that hold what stands before it, as far as there are any. */
function headsOf(table: GramTable, typed: string, gramsAt: GramsAt, part: Part): Slots[] {
  const heads: Slots[] = []
  for (let head = table.all(); !isEmpty(head) && heads.length < typed.length; ) {
    heads.push(head)
    head = table.holding(gramsAt(typed, heads.length - 1, part, true), head)
  }
  return heads
}

/** At each place the slots that hold this sign, linked to the one before it, and all behind it; as far as any. */
function tailsOf(table: GramTable, typed: string, gramsAt: GramsAt, part: Part): Slots[] {
  const all = table.all()
  const tails: Slots[] = []
  // Two places behind the end: nothing more to hold.
  for (let at = typed.length; at < typed.length + 3; at += 1) tails[at] = all
  let tail = all
  for (let at = typed.length - 1; at >= 0; at -= 1) {
    tail = table.holding(gramsAt(typed, at, part, true), tail)
    if (isEmpty(tail)) break
    tails[at] = tail
  }
  return tails
}

/** How long each answer took (ms), a day each. */
export type Waits = readonly Int32Array[]

const sortedOf = new WeakMap<Waits, Int32Array>()

/** All waits of a tally, the shortest first: sorted once, whatever is asked of them. */
function sorted(waits: Waits): Int32Array {
  const known = sortedOf.get(waits)
  if (known) return known
  const all = new Int32Array(waits.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const some of waits) {
    all.set(some, at)
    at += some.length
  }
  sortedOf.set(waits, all.sort())
  return all
}

/** The wait (ms) that so much of all waits (0 to 1) are not longer than; null without any. */
export function waitAt(waits: Waits, share: number): number | null {
  const all = sorted(waits)
  return all[Math.max(0, Math.ceil(share * all.length) - 1)] ?? null
}

/** The middle of all waits, between the two middle ones when their number is even (ms). */
export function middleWait(waits: Waits): number | null {
  const all = sorted(waits)
  const upper = all[Math.floor(all.length / 2)]
  if (upper === undefined || all.length % 2 === 1) return upper ?? null
  return ((all[all.length / 2 - 1] ?? upper) + upper) / 2
}

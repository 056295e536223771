/** Orders made from a shown number: the same number and the same things give the same order at every desk (R71). */

/** A number of 32 bits for a text (FNV-1a): each group of things gets an order of its own from one seed. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93)
  return hash >>> 0
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Every order equally likely; it does not matter in which order the names are given. `of` tells two shuffles of one seed apart. */
export function seededOrder(names: readonly string[], seed: number, of: string): string[] {
  const order = names.toSorted()
  const next = numbersFrom(hashOf(`${seed}/${of}`))
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(next() * (last + 1))
    const [one, other] = [order[last] ?? '', order[at] ?? '']
    order[last] = other
    order[at] = one
  }
  return order
}

/** A seed of at most six digits, so that it can be said aloud, from an id nobody could foresee. */
export function seedFrom(id: string): number {
  return hashOf(id) % 1_000_000
}

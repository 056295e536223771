import { present } from '#shared/kernel/assert.ts'

/** Chance that is the same for the same seed, on every machine (mulberry32). */
export interface Random {
  /** 0 up to, without, 1. */
  next(): number
  /** A whole number from 0 up to, without, `below`. */
  below(below: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => present(list[below(list.length)], 'nothing to pick from'),
  }
}

/** Picks by weight: 王 far more often than 阎. */
export function weighted<T>(choices: readonly (readonly [T, number])[]): (random: Random) => T {
  let total = 0
  const ends = choices.map(([, weight]) => {
    total += weight
    return total
  })
  return (random) => {
    const at = indexAbove(ends, random.next() * total)
    return present(choices[at], 'nothing to pick from')[0]
  }
}

/** The first index whose value is above `wanted`, in a rising list. */
export function indexAbove(rising: readonly number[], wanted: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) > wanted) high = middle
    else low = middle + 1
  }
  return low
}

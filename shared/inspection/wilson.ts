export interface Band {
  readonly low: number
  readonly high: number
}

/** Two-sided 95 %. */
const z = 1.959_963_984_540_054

/**
 * Wilson's 95 % band of a share of `n` (R71). Of scores between 0 and 1 the share is their mean: they vary no more than
 * yes and no would, so the band is never too narrow. Null without any.
 */
export function wilsonBand(share: number, n: number): Band | null {
  if (n === 0) return null
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return { low: Math.max(middle - half, 0), high: Math.min(middle + half, 1) }
}

/** Below this nobody is judged by an average, and nobody is ranked (R71). */
export const enoughChecks = 30

export interface Average {
  readonly n: number
  /** Between 0 and 1; null without a check. */
  readonly mean: number | null
  readonly band: Band | null
  readonly isTooFew: boolean
}

/** The mean of scores between 0 and 1, with its band. */
export function averageOf(scores: readonly number[]): Average {
  const n = scores.length
  const mean = n === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / n
  return { n, mean, band: mean === null ? null : wilsonBand(mean, n), isTooFew: n < enoughChecks }
}

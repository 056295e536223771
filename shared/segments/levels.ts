/** Levels of members by RFM value, highest first (R50; domain 2.25). */
export const memberLevels = ['supremeVip', 'vip', 'advanced', 'normal'] as const
export type MemberLevel = (typeof memberLevels)[number]

/** The value at which each level begins; the bands are adjacent by that alone, and the lowest begins at 1. */
export type LevelBounds = Readonly<Record<MemberLevel, number>>

/** 40-36, 35-26, 25-17, 16-1 (seed 002_). */
export const seedLevels: LevelBounds = { supremeVip: 36, vip: 26, advanced: 17, normal: 1 }

/** The most 1R + 3F + 4M can be. */
export const mostValue = 40

/** Null for value 0: a prospect has no level. */
export function levelOf(value: number, bounds: LevelBounds): MemberLevel | null {
  return memberLevels.find((level) => value >= bounds[level]) ?? null
}

/** Adjacent bands that cover 1 to 40. */
export function areLevelsSound(bounds: LevelBounds): boolean {
  const starts = memberLevels.map((level) => bounds[level])
  const falls = starts.every((start, at) => at === 0 || start < (starts[at - 1] ?? 0))
  return falls && bounds.supremeVip <= mostValue && bounds.normal === 1
}

/** The last value of a level: one below the next higher level's first. */
export function topOf(level: MemberLevel, bounds: LevelBounds): number {
  const higher = memberLevels[memberLevels.indexOf(level) - 1]
  return higher === undefined ? mostValue : bounds[higher] - 1
}

export function isVipOrHigher(level: MemberLevel | null): boolean {
  return level === 'vip' || level === 'supremeVip'
}

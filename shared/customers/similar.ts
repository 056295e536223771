import type { PersonKeys } from './person-keys.ts'

/** Why two records may be one person (R19, R47), the most telling first. */
export const sameReasons = ['samePhone', 'sameAddress', 'sameName', 'similarName', 'sameDistrict'] as const
export type SameReason = (typeof sameReasons)[number]

export interface Similarity {
  readonly reasons: readonly SameReason[]
  /** `strong`: same phone, or same home and name. `fair`: same home. `weak`: same name in one district. */
  readonly strength: 'strong' | 'fair' | 'weak'
}

/** Null when nothing speaks for one person behind both. Masked data speaks for nothing: `personKeys` leaves it out. */
export function similarityOf(one: PersonKeys, other: PersonKeys): Similarity | null {
  const reasons = sameReasons.filter((reason) => tests[reason](one, other))
  const has = (reason: SameReason) => reasons.includes(reason)
  const isNamed = has('sameName') || has('similarName')
  if (has('samePhone') || (has('sameAddress') && isNamed)) return { reasons, strength: 'strong' }
  if (has('sameAddress')) return { reasons, strength: 'fair' }
  return has('sameName') && has('sameDistrict') ? { reasons, strength: 'weak' } : null
}

const tests: Readonly<Record<SameReason, (one: PersonKeys, other: PersonKeys) => boolean>> = {
  samePhone: (one, other) => isSame(one.phone, other.phone),
  sameAddress: (one, other) => isSame(one.home, other.home),
  sameName: (one, other) => isSame(one.name, other.name),
  similarName: (one, other) => isSimilarName(one.name, other.name),
  sameDistrict: (one, other) => isSame(one.district, other.district),
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one === other
}

/** 张小芳 and 张晓芳: the surname and all characters but one, of three at least. */
function isSimilarName(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return false
  const [left, right] = [[...one], [...other]]
  if (left.length < 3 || left.length !== right.length || left[0] !== right[0]) return false
  return left.filter((letter, at) => letter !== right[at]).length === 1
}

import type { PersonKeys } from './person-keys.ts'

/** Two records that share something; numbers are places in the order records were added. */
export interface AlikePair {
  readonly one: number
  readonly other: number
  readonly strength: 'strong' | 'fair' | 'weak'
}

/** A phone, home or name shared by more records than this tells nothing of one person: a station, a dormitory, 张伟. */
export const mostSharing = 10

const kinds = ['phone', 'home', 'name'] as const
type Kind = (typeof kinds)[number]

/**
 * Finds pairs among many records (R47) without comparing each with each: records are put together by what they share.
 * Linear in the number of records. `next` works through one shared value; null when all are done.
 */
export interface AlikeFinder {
  add(keys: PersonKeys): void
  pairs(): Generator<void, { readonly pairs: AlikePair[]; readonly crowds: number }>
}

export function alikeFinder(): AlikeFinder {
  let count = 0
  const sharing: Record<Kind, Map<string, number[]>> = { phone: new Map(), home: new Map(), name: new Map() }

  function put(kind: Kind, key: string | null): void {
    if (key === null) return
    const list = sharing[kind].get(key)
    if (list) list.push(count)
    else sharing[kind].set(key, [count])
  }

  return {
    add({ phone, home, name, district }) {
      put('phone', phone)
      put('home', home)
      put('name', name === null || district === null ? null : `${district}|${name}`)
      count += 1
    },
    *pairs() {
      const found = new Map<number, number>()
      let crowds = 0
      for (const kind of kinds) {
        for (const list of sharing[kind].values()) {
          if (list.length > mostSharing) crowds += 1
          else if (list.length > 1) join(found, list, kind)
          if (list.length > 1) yield
        }
        sharing[kind].clear()
      }
      return { pairs: inOrder(found), crowds }
    },
  }
}

/** Places of two records in one number: up to 67 million records. */
const span = 2 ** 26
const bitOf: Readonly<Record<Kind, number>> = { phone: 1, home: 2, name: 4 }

function join(found: Map<number, number>, list: readonly number[], kind: Kind): void {
  for (const [at, one] of list.entries()) {
    for (const other of list.slice(at + 1)) {
      const pair = one * span + other
      found.set(pair, (found.get(pair) ?? 0) | bitOf[kind])
    }
  }
}

/** The same rule as `similarityOf`, told from what the two share. */
function strengthOf(bits: number): AlikePair['strength'] {
  if (bits & bitOf.phone || (bits & bitOf.home && bits & bitOf.name)) return 'strong'
  return bits & bitOf.home ? 'fair' : 'weak'
}

const strengths = ['strong', 'fair', 'weak'] as const

function inOrder(found: ReadonlyMap<number, number>): AlikePair[] {
  const groups: Record<AlikePair['strength'], AlikePair[]> = { strong: [], fair: [], weak: [] }
  for (const [pair, bits] of found) {
    const strength = strengthOf(bits)
    groups[strength].push({ one: Math.floor(pair / span), other: pair % span, strength })
  }
  return strengths.flatMap((strength) => groups[strength])
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createScriptIndex } from '#shared/scripts/script-index.ts'
import { aScript } from './reply-library.ts'

interface Vector {
  readonly text: string
  readonly query: string
  readonly options: Readonly<Record<string, unknown>>
  /** Places of the characters that were met; null: none. */
  readonly expected_indices: readonly number[] | null
}

/** Match vectors of pinyin-pro (MIT), when the team's data lies beside the checkout. */
function sharedVectors(): readonly Vector[] | null {
  try {
    const { match } = JSON.parse(readFileSync('../shared/data/pinyin/match-vectors.json', 'utf8')) as {
      match: readonly Vector[]
    }
    return match
  } catch {
    return null
  }
}

const vectors = sharedVectors()

/**
 * Exceptions, each with its reason: `precision: any` and `lastPrecision: any` let letters begin in the middle of a
 * syllable (ui for hui). Among 10,000 scripts that finds everything: `an` would be in every second title.
 */
function isOurs({ options }: Vector): boolean {
  return options.precision !== 'any' && options.lastPrecision !== 'any'
}

describe.skipIf(!vectors)('R11 pinyin is matched as the vectors of pinyin-pro say', () => {
  const ours = (vectors ?? []).filter(isOurs)

  it.each(ours)('$query in $text', ({ text, query, expected_indices }) => {
    const index = createScriptIndex([aScript({ id: 'one', title: text, category: '', messages: [] })])
    const hits = index.search(query, { step: null, platform: null, limit: 30, now: 0 })
    expect(hits.length > 0).toBe(expected_indices !== null)
  })

  it('all of them but those that begin inside a syllable', () => {
    const others = (vectors ?? []).filter((vector) => !isOurs(vector))
    expect(others.map(({ query }) => query)).toEqual([
      'kaiui',
      'kaiui',
      'kaiuisa',
      'hanyu pini',
      'hanyu pini',
      'hanyu pinyin',
    ])
  })
})

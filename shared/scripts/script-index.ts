import type { Platform } from '#shared/kernel/platform-names.ts'
import { createBestHits, type ScriptHit } from '#shared/scripts/best-hits.ts'
import { createKeyTable, type KeyTable } from '#shared/scripts/key-table.ts'
import { fitOf, type Term, termsOf } from '#shared/scripts/match-script.ts'
import { fits, scoreOf } from '#shared/scripts/rank.ts'
import type { ScriptStep } from '#shared/scripts/script.ts'
import { type IndexedScript, type ScriptKey, scriptKey } from '#shared/scripts/script-key.ts'
import { isVisibleTo } from '#shared/scripts/shelf.ts'
import { soundLines } from '#shared/scripts/sounds.ts'

export interface ScriptSearch {
  /** The step the reception stands in; its scripts come first, and an empty query lists only them. */
  readonly step: ScriptStep | null
  readonly platform: Platform | null
  readonly limit: number
  /** Epoch ms: event phrases show only inside their promotion. */
  readonly now: number
  /** Who searches: what stands on somebody else's own shelf is not found. */
  readonly personId?: string
}

export interface ScriptHits {
  /** Best first, at most `limit`. */
  readonly hits: readonly ScriptHit[]
  /** How many there are in all. */
  readonly total: number
}

/** The approved scripts of a shop, ready to be found at every keystroke (R11: under 100 ms at 2,000). */
export interface ScriptIndex {
  size(): number
  /** Takes a new or changed script; a draft or a retired one disappears. */
  put(script: IndexedScript): void
  remove(id: string): void
  search(query: string, options: ScriptSearch): ScriptHits
}

export function createScriptIndex(scripts: Iterable<IndexedScript> = []): ScriptIndex {
  const soundsOf = remembered(soundLines)
  const table = createKeyTable()

  function put(script: IndexedScript): void {
    if (script.status === 'approved') table.set(script.id, scriptKey(script, soundsOf))
    else table.remove(script.id)
  }

  for (const script of scripts) put(script)
  return {
    size: table.size,
    put,
    remove: table.remove,
    search: (query, options) => bestOf(table, termsOf(query), options),
  }
}

function bestOf(
  table: KeyTable,
  terms: readonly Term[],
  { step, platform, limit, now, personId = '' }: ScriptSearch,
): ScriptHits {
  const isEmpty = terms.length === 0
  const best = createBestHits(limit)
  table.eachThatMayHold(terms, (key) => {
    const fit = isEmpty ? fits.none : fitOf(key, terms)
    const isOfStep = key.script.step === step
    const isWanted = isEmpty ? step === null || isOfStep : fit !== fits.none
    if (isWanted && isShown(key, platform, now) && isVisibleTo(key.script, personId))
      best.offer(key, fit, scoreOf(fit, isOfStep, key.favour))
  })
  return { hits: best.hits(), total: best.total() }
}

function isShown({ script, shownFrom, shownUntil }: ScriptKey, platform: Platform | null, now: number): boolean {
  if (now < shownFrom || now >= shownUntil) return false
  return platform === null || script.platforms.length === 0 || script.platforms.includes(platform)
}

/** Many scripts share a category: its sounds are worked out once. */
function remembered(work: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>()
  return (text) => {
    const found = known.get(text) ?? work(text)
    known.set(text, found)
    return found
  }
}

import type { Platform } from '#shared/kernel/platform-names.ts'
import { bestOf } from '#shared/scripts/best-hits.ts'
import { type Candidates, candidatesFor, slipCandidatesFor } from '#shared/scripts/candidates.ts'
import { isEmpty, type Slots } from '#shared/scripts/gram-table.ts'
import { createKeyTable, type KeyTable } from '#shared/scripts/key-table.ts'
import { fitOf, fitWithSlips, type Term, termsOf } from '#shared/scripts/match-script.ts'
import { partHits } from '#shared/scripts/part-hits.ts'
import { enoughFound, type Fit, type FoundIn, fits, foundInOf } from '#shared/scripts/rank.ts'
import type { ScriptStep } from '#shared/scripts/script.ts'
import { type IndexedScript, type ScriptKey, scriptKey } from '#shared/scripts/script-key.ts'
import { isVisibleTo } from '#shared/scripts/shelf.ts'

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

export interface ScriptHit {
  readonly id: string
  readonly foundIn: FoundIn
}

/** The approved scripts of a shop, ready to be found at every keystroke (R11: under 100 ms at 2,000). */
export interface ScriptIndex {
  size(): number
  /** Takes a new or changed script; a draft or a retired one disappears. */
  put(script: IndexedScript): void
  remove(id: string): void
  /**
   * Best first: a shortcut typed in full, then scripts of the present step, then how well it fits, then use and
   * recency. What fits but for a slip of the finger comes last, when little else was found.
   */
  search(query: string, options: ScriptSearch): ScriptHit[]
  /** What holds the most of a buyer's sentence that stands nowhere as a whole; for when `search` finds nothing. */
  near(sentence: string, options: ScriptSearch): ScriptHit[]
  /** Of the index itself in memory, without the texts. */
  bytes(): number
}

/** `expected` scripts fit without growing. */
export function createScriptIndex(scripts: Iterable<IndexedScript> = [], expected = 0): ScriptIndex {
  const table = createKeyTable(expected)

  function put(script: IndexedScript): void {
    if (script.status === 'approved') table.set(script.id, scriptKey(script))
    else table.remove(script.id)
  }

  for (const script of scripts) put(script)
  return {
    size: table.size,
    put,
    remove: table.remove,
    search: (query, options) => hitsOf(table, termsOf(query), options),
    near: (sentence, options) => nearHits(table, termsOf(sentence), options),
    bytes: table.bytes,
  }
}

/** Four letters but for a slip are in thousands of scripts, and nobody means one of them: the favoured are enough. */
const mostSlipLooks = 600

function hitsOf(table: KeyTable, terms: readonly Term[], options: ScriptSearch): ScriptHit[] {
  const hits = new Hits(table, options)
  const { step } = options
  if (terms.length === 0) {
    hits.add(table.grams.all(), fits.none, step, () => true)
    return hits.best
  }
  const [whole, ...others] = candidatesFor(table.grams, terms)
  const judge = remembered((key) => fitOf(key, terms))
  if (whole) hits.addFitting([whole], null, judge)
  hits.addForStep(others, judge)
  if (hits.best.length < enoughFound && terms.some(({ slips }) => slips !== null)) {
    hits.addForStep(
      slipCandidatesFor(table.grams, terms),
      remembered((key) => fitWithSlips(key, terms), mostSlipLooks),
    )
  }
  return hits.best
}

function nearHits(table: KeyTable, terms: readonly Term[], options: ScriptSearch): ScriptHit[] {
  const shownAt = (slot: number) => {
    const key = table.at(slot)
    return key && isShown(key, options) ? key : null
  }
  const [sentence, ...others] = terms
  if (!sentence || others.length > 0) return []
  const near = partHits(table.grams, sentence, table.size(), shownAt)
  return near.slice(0, Math.min(enoughFound, options.limit)).flatMap(({ slot }) => {
    const id = table.at(slot)?.script.id
    return id === undefined ? [] : [{ id, foundIn: 'near' as const }]
  })
}

/** Hits so far; each is added once. */
class Hits {
  readonly best: ScriptHit[] = []
  readonly #table: KeyTable
  readonly #options: ScriptSearch
  readonly #taken = new Set<number>()

  constructor(table: KeyTable, options: ScriptSearch) {
    this.#table = table
    this.#options = options
  }

  /** Scripts of the present step, however well they fit, before all others. */
  addForStep(candidates: readonly Candidates[], judge: (key: ScriptKey) => Fit): void {
    const { step } = this.#options
    if (step !== null) this.addFitting(candidates, step, judge)
    this.addFitting(candidates, null, judge)
  }

  addFitting(candidates: readonly Candidates[], step: ScriptStep | null, judge: (key: ScriptKey) => Fit): void {
    for (const { fit: level, slots } of candidates) this.add(slots, level, step, (key) => judge(key) >= level)
  }

  add(slots: Slots, fit: Fit, step: ScriptStep | null, isFitting: (key: ScriptKey) => boolean): void {
    const room = this.#options.limit - this.best.length
    if (room <= 0 || isEmpty(slots)) return
    const isWanted = (slot: number) => {
      const key = this.#table.at(slot)
      if (!key || (step !== null && key.script.step !== step) || this.#taken.has(slot)) return false
      return isShown(key, this.#options) && isFitting(key)
    }
    for (const slot of bestOf(slots, room, this.#table.order(), isWanted)) {
      this.#taken.add(slot)
      const id = this.#table.at(slot)?.script.id
      if (id !== undefined) this.best.push({ id, foundIn: foundInOf(fit) })
    }
  }
}

function isShown(
  { script, shownFrom, shownUntil }: ScriptKey,
  { platform, now, personId = '' }: ScriptSearch,
): boolean {
  if (now < shownFrom || now >= shownUntil || !isVisibleTo(script, personId)) return false
  return platform === null || script.platforms.length === 0 || script.platforms.includes(platform)
}

/**
 * What does not fit so well now is asked again when what fits less well is looked for. After `most` scripts nothing
 * fits any more.
 */
function remembered(judge: (key: ScriptKey) => Fit, most = Number.POSITIVE_INFINITY): (key: ScriptKey) => Fit {
  const known = new Map<ScriptKey, Fit>()
  return (key) => {
    const found = known.get(key) ?? (known.size < most ? judge(key) : fits.none)
    known.set(key, found)
    return found
  }
}

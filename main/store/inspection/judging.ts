import { rulesOfShop } from '#shared/norms/built-in-rules.ts'
import type { Database } from '#store/db/database.ts'
import type { TalkJudge } from '#store/workers/direct-judge.ts'
import type { KeptTalks } from './kept-talks.ts'
import { wordsOfTalks } from './words-of-talks.ts'

/** Talks judged in one go: their words are read, and wait for the worker, together. */
const talksPerSlice = 100

interface JudgingParts {
  readonly db: Database
  readonly shopId: string
  readonly kept: KeptTalks
  readonly judge: TalkJudge
  readonly onFailed: (error: unknown) => void
}

/**
 * Looks through the words of talks behind the page, in the order they were added, with the rules that hold. What was found before stays until
 * it is found anew.
 */
export class Judging {
  readonly #parts: JudgingParts
  readonly #waiting = new Set<string>()
  #inHand = 0
  #areRulesOld = true
  #isRunning = false
  #isEnded = false
  #settled: Promise<void> = Promise.resolve()

  constructor(parts: JudgingParts) {
    this.#parts = parts
  }

  /** Talks whose words are still to be looked through. */
  get waiting(): number {
    return this.#waiting.size + this.#inHand
  }

  /** Resolves when nothing waits. */
  get settled(): Promise<void> {
    return this.#settled
  }

  add(ids: Iterable<string>): void {
    for (const id of ids) this.#waiting.add(id)
    if (this.#isRunning || this.#isEnded || this.#waiting.size === 0) return
    this.#isRunning = true
    this.#settled = this.#run().catch((error: unknown) => {
      this.#isRunning = false
      this.#parts.onFailed(error)
    })
  }

  /** Other rules hold: everything is looked through again, newest first. */
  beginAnew(): void {
    this.#areRulesOld = true
    const all = this.#parts.kept.newestFirst().map(({ id }) => id)
    this.#waiting.clear()
    this.add(all)
  }

  end(): void {
    this.#isEnded = true
    this.#waiting.clear()
    this.#parts.judge.rest()
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      if (this.#areRulesOld) await this.#readRules()
      await this.#judgeSlice()
    }
    this.#isRunning = false
    this.#parts.judge.rest()
  }

  async #readRules(): Promise<void> {
    const { db, shopId, judge } = this.#parts
    this.#areRulesOld = false
    judge.takeRules(rulesOfShop(await db.normRules.where('shopId').equals(shopId).toArray()))
  }

  async #judgeSlice(): Promise<void> {
    const { db, kept, judge } = this.#parts
    const ids = firstOf(this.#waiting, talksPerSlice)
    // Taken off first: what changes while they are read comes again.
    for (const id of ids) this.#waiting.delete(id)
    this.#inHand = ids.length
    const talks = ids.map((id) => kept.get(id)).filter((talk) => talk !== null)
    const hits = await judge.judge(await wordsOfTalks(db, talks))
    for (const [at, talk] of talks.entries()) {
      const found = hits[at]
      if (found) kept.setHits(talk, found)
    }
    this.#inHand = 0
  }
}

function firstOf(all: Iterable<string>, most: number): string[] {
  const first: string[] = []
  for (const one of all) {
    if (first.length === most) break
    first.push(one)
  }
  return first
}

import { type Fit, type FoundIn, foundInOf } from '#shared/scripts/rank.ts'
import type { ScriptKey } from '#shared/scripts/script-key.ts'

export interface ScriptHit {
  readonly id: string
  readonly foundIn: FoundIn
}

interface Candidate {
  readonly key: ScriptKey
  readonly fit: Fit
  readonly score: number
}

/** Keeps the best `limit` of all that are offered. Equal scores stand in library order: category, then title. */
export function createBestHits(limit: number) {
  const best: Candidate[] = []
  let offered = 0
  let least = Number.NEGATIVE_INFINITY
  return {
    offer(key: ScriptKey, fit: Fit, score: number): void {
      offered += 1
      if (best.length === limit && score < least) return
      const candidate = { key, fit, score }
      let at = best.length
      for (let one = best[at - 1]; one && isBefore(candidate, one); one = best[at - 1]) at -= 1
      best.splice(at, 0, candidate)
      if (best.length > limit) best.pop()
      least = best.at(-1)?.score ?? least
    },
    total: () => offered,
    hits: (): ScriptHit[] => best.map(({ key, fit }) => ({ id: key.script.id, foundIn: foundInOf(fit) })),
  }
}

function isBefore(a: Candidate, b: Candidate): boolean {
  return a.score === b.score ? a.key.place < b.key.place : a.score > b.score
}

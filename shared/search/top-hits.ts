/** How well something was met: the whole key, its beginning (or a number's end), or somewhere inside. */
export const exact = 0
export const beginning = 1
export const inside = 2
export type Closeness = typeof exact | typeof beginning | typeof inside

/** What was met; `source` is the chunk it lies in, `no` its number there, `place` where in the text. */
export interface TopHit<S> {
  readonly source: S
  readonly no: number
  readonly recency: number
  readonly closeness: Closeness
  readonly place: number
}

/** The best hits so far: closest first, then newest first, each thing once, at most `limit`. */
export class TopHits<S> {
  readonly #limit: number
  readonly #isCurrent: (source: S, no: number) => boolean
  readonly #ranks: [TopHit<S>[], TopHit<S>[], TopHit<S>[]] = [[], [], []]

  constructor(limit: number, isCurrent: (source: S, no: number) => boolean) {
    this.#limit = limit
    this.#isCurrent = isCurrent
  }

  /** Nothing of this closeness and age can come among the best any more. */
  isClosed(closeness: Closeness, newest: number): boolean {
    let room = this.#limit
    for (let better = 0; better < closeness; better += 1) room -= this.#ranks[better]?.length ?? 0
    if (room <= 0) return true
    const rank = this.#ranks[closeness]
    return rank.length >= room && newest <= (rank[room - 1]?.recency ?? 0)
  }

  offer(hit: TopHit<S>): void {
    if (this.isClosed(hit.closeness, hit.recency)) return
    if (!this.#makeRoomFor(hit) || !this.#isCurrent(hit.source, hit.no)) return
    const rank = this.#ranks[hit.closeness]
    let at = rank.length
    while (at > 0 && (rank[at - 1]?.recency ?? 0) < hit.recency) at -= 1
    rank.splice(at, 0, hit)
    if (rank.length > this.#limit) rank.pop()
  }

  /** False when the same thing was met as closely before; a looser meeting gives way. */
  #makeRoomFor(hit: TopHit<S>): boolean {
    for (const [closeness, rank] of this.#ranks.entries()) {
      const at = rank.findIndex((other) => other.no === hit.no && other.source === hit.source)
      if (at < 0) continue
      if (closeness <= hit.closeness) return false
      rank.splice(at, 1)
    }
    return true
  }

  hasExact(): boolean {
    return this.#ranks[exact].length > 0
  }

  best(): TopHit<S>[] {
    return this.#ranks.flat().slice(0, this.#limit)
  }
}

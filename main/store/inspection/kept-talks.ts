import type { TalkHits } from '#shared/inspection/talk-hits.ts'
import type { BookTalk } from './book-talk.ts'

/** The talks of one shop in memory. */
export class KeptTalks {
  readonly #byId = new Map<string, BookTalk>()
  /** Newest first; null when something came or went. */
  #order: BookTalk[] | null = null

  put(talk: BookTalk): void {
    this.#byId.set(talk.id, talk)
    this.#order = null
  }

  remove(id: string): void {
    if (this.#byId.delete(id)) this.#order = null
  }

  /** What was found in a talk, if it is still the one that was looked at. */
  setHits(talk: BookTalk, hits: TalkHits): void {
    if (this.#byId.get(talk.id) === talk) Object.assign(talk, { hits })
  }

  get(id: string): BookTalk | null {
    return this.#byId.get(id) ?? null
  }

  /** Talks of a buyer, in no order. */
  ofBuyer(customerId: string): BookTalk[] {
    return [...this.#byId.values()].filter((talk) => talk.customerId === customerId)
  }

  /** Begun in [from, until), epoch ms; newest first. */
  between(from: number, until: number): readonly BookTalk[] {
    const all = this.newestFirst()
    return all.slice(firstBefore(all, until), firstBefore(all, from))
  }

  /** A reception whose log was imported is told once: by the log, which has all its words. */
  newestFirst(): readonly BookTalk[] {
    if (this.#order) return this.#order
    const told = new Set<string>()
    for (const { kind, receptionId } of this.#byId.values()) if (kind === 'log' && receptionId) told.add(receptionId)
    const all = [...this.#byId.values()].filter(({ id, kind }) => kind === 'log' || !told.has(id))
    this.#order = all.sort((a, b) => b.startAt - a.startAt || (a.id < b.id ? -1 : 1))
    return this.#order
  }
}

/** The first place of a talk that began before this instant. */
function firstBefore(all: readonly BookTalk[], at: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((all[middle]?.startAt ?? 0) >= at) low = middle + 1
    else high = middle
  }
  return low
}

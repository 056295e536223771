import { type AnyChunk, type ChunkKind, idIn, newestOf, type Place, sizeOf } from './chunk-kind.ts'
import { newestFirst } from './merge-chunks.ts'

/** A chunk, and which entries it took over from earlier chunks or took away. What one pack on disk holds. */
export interface Part<C> {
  readonly chunk: C
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** What a change did to the parts: the same must happen to the packs on disk. */
export interface PartsChange<C> {
  readonly added: readonly Part<C>[]
  readonly dropped: readonly Part<C>[]
}

type Entry = { readonly id: string; readonly recency: number }

const nothing = { added: [], dropped: [] }
/** So many parts of about the same size are merged into one. */
const partsToMerge = 4

/**
 * Customers or orders in chunks that are never changed. A changed entry goes into a new chunk and hides the old one;
 * small chunks are merged as they come, so that there are never many.
 */
export class ChunkSet<C extends AnyChunk, E extends Entry> {
  readonly #kind: ChunkKind<C, E>
  #parts: readonly Part<C>[] = []
  #chunks: readonly C[] = []
  /** Where entries live that were changed since they were first taken up; null: taken away. */
  readonly #owners = new Map<string, C | null>()
  /** While compacting: ids taken away since it began. */
  #takenAway: Set<string> | null = null

  constructor(kind: ChunkKind<C, E>) {
    this.#kind = kind
  }

  /** Newest first, as searches want them. */
  get chunks(): readonly C[] {
    return this.#chunks
  }

  get parts(): readonly Part<C>[] {
    return this.#parts
  }

  readonly isCurrent = (chunk: C, no: number): boolean => {
    if (this.#owners.size === 0) return true
    const owner = this.#owners.get(idIn(chunk, no))
    return owner === undefined || owner === chunk
  }

  /** Takes up entries. `isNew` is true for ids that cannot be in an earlier chunk. */
  change(entries: readonly E[], isNew: (id: string) => boolean, removed: readonly string[]): PartsChange<C> {
    if (entries.length === 0 && removed.length === 0) return nothing
    const added: Part<C>[] = []
    for (let from = 0; from === 0 || from < entries.length; from += this.#kind.most) {
      const piece = entries.slice(from, from + this.#kind.most)
      const changed = piece.map(({ id }) => id).filter((id) => !isNew(id) || this.#owners.has(id))
      added.push({ chunk: this.#kind.build(piece), changed, removed: from === 0 ? removed : [] })
    }
    for (const id of removed) this.#takenAway?.add(id)
    for (const part of added) this.#own(part)
    this.#replace(added, [])
    const merged = this.#takenAway === null ? this.#merge() : nothing
    return {
      added: [...added, ...merged.added].filter((part) => !merged.dropped.includes(part)),
      dropped: merged.dropped.filter((part) => !added.includes(part)),
    }
  }

  /** Takes up what a pack holds. Later ones win. */
  restore({ columns, changed, removed }: Omit<Part<C>, 'chunk'> & Pick<C, 'columns'>): Part<C> {
    const part = { chunk: this.#kind.open(columns), changed, removed }
    this.#own(part)
    this.#replace([part], [])
    return part
  }

  /** Entries read from rows; what was changed meanwhile stays as it is. */
  fill(entries: readonly E[]): void {
    this.#replace([{ chunk: this.#kind.build(entries), changed: [], removed: [] }], [])
  }

  /** Hidden entries take room, and chunks of all ages must all be looked into: time to compact. */
  needsCompacting(): boolean {
    const entries = this.#parts.reduce((sum, { chunk }) => sum + sizeOf(chunk), 0)
    const fewest = Math.ceil(entries / this.#kind.most)
    return this.#owners.size > 2_000 + entries / 8 || this.#parts.length > fewest * 2 + 24
  }

  /** Puts all in order, newest first, a chunk for each `next()`: so the caller may do other things in between. */
  *compact(): Generator<undefined, PartsChange<C>> {
    const before = this.#parts
    this.#takenAway = new Set()
    const added: Part<C>[] = []
    let places: Place<C>[] = []
    for (const place of newestFirst(
      before.map((part) => part.chunk),
      this.isCurrent,
    )) {
      places.push(place)
      if (places.length < this.#kind.most) continue
      added.push({ chunk: this.#kind.gather(places), changed: [], removed: [] })
      places = []
      yield
    }
    if (places.length > 0) added.push({ chunk: this.#kind.gather(places), changed: [], removed: [] })
    this.#forget(new Set<C | null>(before.map((part) => part.chunk)), this.#takenAway)
    this.#takenAway = null
    this.#replace(added, before)
    return { added, dropped: before }
  }

  #forget(gone: ReadonlySet<C | null>, takenAway: ReadonlySet<string>): void {
    for (const [id, owner] of this.#owners) {
      const isSettled = owner === null ? !takenAway.has(id) : gone.has(owner)
      if (isSettled) this.#owners.delete(id)
    }
  }

  #own({ chunk, changed, removed }: Part<C>): void {
    for (const id of removed) this.#owners.set(id, null)
    for (const id of changed) this.#owners.set(id, chunk)
  }

  #merge(): PartsChange<C> {
    const dropped = this.#alike()
    if (!dropped) return nothing
    const added = this.#joined(dropped)
    for (const part of added) this.#own(part)
    this.#replace(added, dropped)
    return { added, dropped }
  }

  /** Parts of about the same size (within a factor of four) when there are enough of them. */
  #alike(): readonly Part<C>[] | undefined {
    const sizes = new Map<number, Part<C>[]>()
    for (const part of this.#parts) {
      const size = sizeOf(part.chunk)
      if (size > this.#kind.most / 2) continue
      const magnitude = Math.floor(Math.log2(size + 1) / 2)
      sizes.set(magnitude, [...(sizes.get(magnitude) ?? []), part])
    }
    return [...sizes.values()].find((parts) => parts.length >= partsToMerge)
  }

  #joined(parts: readonly Part<C>[]): Part<C>[] {
    const places = [
      ...newestFirst(
        parts.map((part) => part.chunk),
        this.isCurrent,
      ),
    ]
    const removed = parts.flatMap((part) => part.removed).filter((id) => this.#owners.get(id) === null)
    const joined: Part<C>[] = []
    for (let from = 0; from === 0 || from < places.length; from += this.#kind.most) {
      const piece = places.slice(from, from + this.#kind.most)
      const changed = this.#owners.size === 0 ? [] : piece.map(({ chunk, no }) => idIn(chunk, no))
      joined.push({
        chunk: this.#kind.gather(piece),
        changed: changed.filter((id) => this.#owners.has(id)),
        removed: from === 0 ? removed : [],
      })
    }
    return joined
  }

  #replace(added: readonly Part<C>[], dropped: readonly Part<C>[]): void {
    const gone = new Set(dropped)
    this.#parts = [...this.#parts.filter((part) => !gone.has(part)), ...added]
    this.#chunks = this.#parts.map(({ chunk }) => chunk).toSorted((a, b) => newestOf(b) - newestOf(a))
  }
}

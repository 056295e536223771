/** Rows in memory, found by their id and by keys they share with others. */
export class KeptRows<T> {
  readonly #keysOf: (row: T) => readonly (string | null)[]
  readonly #rows = new Map<string, T>()
  readonly #byKey = new Map<string, Set<T>>()

  constructor(keysOf: (row: T) => readonly (string | null)[]) {
    this.#keysOf = keysOf
  }

  get size(): number {
    return this.#rows.size
  }

  get(id: string): T | undefined {
    return this.#rows.get(id)
  }

  /** Null takes the row away. */
  put(id: string, row: T | null): void {
    const before = this.#rows.get(id)
    if (before !== undefined) this.#forget(id, before)
    if (row === null) return
    this.#rows.set(id, row)
    for (const key of this.#keysOf(row)) {
      if (key === null || key === '') continue
      const set = this.#byKey.get(key)
      if (set) set.add(row)
      else this.#byKey.set(key, new Set([row]))
    }
  }

  #forget(id: string, row: T): void {
    this.#rows.delete(id)
    for (const key of this.#keysOf(row)) {
      const set = key === null ? undefined : this.#byKey.get(key)
      set?.delete(row)
      if (key !== null && set?.size === 0) this.#byKey.delete(key)
    }
  }

  /** Rows with this key. */
  of(key: string | null): readonly T[] {
    return key === null ? [] : [...(this.#byKey.get(key) ?? [])]
  }

  values(): Iterable<T> {
    return this.#rows.values()
  }
}

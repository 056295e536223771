/** Something that takes long, is kept, and is made anew when what it was made of has changed. */
export interface Rested<V> {
  /** What it was made of is no longer what it was. */
  spoil(): void
  /** The kept value, or a new one. `key` says what was asked for; another one is made anew. */
  get(key: string, make: () => Promise<V>): Promise<V>
}

/** After each making it rests twice as long: a large import changes orders a hundred times. */
const restFactor = 2

export function createRested<V>(clock: () => number = () => performance.now()): Rested<V> {
  let kept: { readonly key: string; readonly value: V } | null = null
  let isSpoilt = false
  let making: Promise<unknown> = Promise.resolve()
  let restUntil = 0

  async function make(key: string, work: () => Promise<V>): Promise<V> {
    if (kept?.key === key && !isSpoilt) return kept.value
    const rest = kept?.key === key ? restUntil - clock() : 0
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
    isSpoilt = false
    const began = clock()
    const value = await work()
    kept = { key, value }
    restUntil = clock() + restFactor * (clock() - began)
    return value
  }

  return {
    spoil() {
      isSpoilt = true
    },
    get(key, work) {
      const next = making.then(
        () => make(key, work),
        () => make(key, work),
      )
      making = next
      return next
    },
  }
}

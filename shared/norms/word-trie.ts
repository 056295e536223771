/** Words as a tree of letters, in typed arrays. */
export interface WordTrie {
  /** Letters that are in some word, by their UTF-16 code; 0: in none. */
  readonly letters: Uint16Array
  /** The states behind the first letters, by letter. */
  readonly starts: Int32Array
  /** Where a state's edges lie in `edges`: at `(base + letter) * 2` stand the state they belong to and the next one. */
  readonly base: Int32Array
  readonly edges: Int32Array
  /** The word that ends in a state, from 1; 0: none. */
  readonly words: Int32Array
}

/** `words`: folded, not empty, each once. Rows of edges are laid into one another, so that a full table is not needed. */
export function wordTrie(words: readonly string[]): WordTrie {
  const tree = growTree(words)
  const starts = new Int32Array(tree.alphabet)
  for (const [letter, state] of tree.rows[0] ?? []) starts[letter] = state
  return { letters: tree.letters, starts, ...layRows(tree), words: Int32Array.from(tree.words) }
}

interface Tree {
  readonly letters: Uint16Array
  /** How many letters, with 0. */
  readonly alphabet: number
  /** For each state its letters and where they lead. */
  readonly rows: readonly ReadonlyMap<number, number>[]
  readonly words: readonly number[]
}

function growTree(words: readonly string[]): Tree {
  const letters = new Uint16Array(0x10000)
  const rows: Map<number, number>[] = [new Map()]
  const ending: number[] = [0]
  let alphabet = 1
  for (const [number, word] of words.entries()) {
    let state = 0
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at)
      if (letters[code] === 0) letters[code] = alphabet++
      const letter = letters[code] as number
      const next = rows[state]?.get(letter) ?? rows.length
      if (next === rows.length) {
        rows[state]?.set(letter, next)
        rows.push(new Map())
        ending.push(0)
      }
      state = next
    }
    ending[state] = number + 1
  }
  return { letters, alphabet, rows, words: ending }
}

/** First the states with most edges: each row goes where all its letters fall on free places. */
function layRows({ rows, alphabet }: Tree): Pick<WordTrie, 'base' | 'edges'> {
  const base = new Int32Array(rows.length)
  const places = new FreePlaces(rows.length * 2 + alphabet)
  const laid: [number, number, number][] = []
  const order = rows.map((_row, state) => state).filter((state) => state !== 0 && (rows[state]?.size ?? 0) > 0)
  order.sort((a, b) => (rows[b]?.size ?? 0) - (rows[a]?.size ?? 0))
  for (const state of order) {
    const row = [...(rows[state] ?? [])]
    const from = baseFor(row, places)
    base[state] = from
    for (const [letter, next] of row) {
      places.take(from + letter)
      laid.push([from + letter, state, next])
    }
  }
  const edges = new Int32Array((places.end + alphabet) * 2)
  for (const [place, state, next] of laid) edges.set([state, next], place * 2)
  return { base, edges }
}

function baseFor(row: readonly (readonly [number, number])[], places: FreePlaces): number {
  const first = row[0]?.[0] ?? 0
  for (let place = places.from(first); ; place = places.from(place + 1)) {
    const base = place - first
    if (base >= 0 && row.every(([letter]) => places.isFree(base + letter))) return base
  }
}

/** Places of a line that has no end, and the next free one from any. */
class FreePlaces {
  /** Behind the last place that is taken. */
  end = 0
  /** Itself for a free place; for a taken one a place nearer to the next free one. */
  #next: Int32Array

  constructor(room: number) {
    this.#next = upwards(room)
  }

  isFree(place: number): boolean {
    return place >= this.#next.length || this.#next[place] === place
  }

  from(place: number): number {
    let free = place
    while (!this.isFree(free)) free = this.#next[free] as number
    if (place < free) this.#next[place] = free
    return free
  }

  take(place: number): void {
    if (place >= this.#next.length) {
      const wider = upwards(place * 2)
      wider.set(this.#next)
      this.#next = wider
    }
    this.#next[place] = place + 1
    this.end = Math.max(this.end, place + 1)
  }
}

function upwards(length: number): Int32Array {
  return Int32Array.from({ length }, (_none, at) => at)
}

/** Finds all of many words in a text in one pass (Aho-Corasick), on typed arrays. */
export interface WordFinder {
  /** Calls with the number of each word found and the place behind its end. Overlapping words are all told. */
  find(text: string, onHit: (word: number, end: number) => void): void
}

const none = -1

/** `words`: folded, not empty, each once; the number of a word is its place. Built once for a set of rules. */
export function wordFinder(words: readonly string[]): WordFinder {
  const letters = new Uint16Array(0x10000)
  let alphabet = 1
  let total = 1
  for (const word of words) {
    total += word.length
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at)
      if (letters[code] === 0) letters[code] = alphabet++
    }
  }
  const edges = edgeTable(total, alphabet)
  const tree = growTree(words, letters, edges, total)
  const states = linkStates(tree, edges)
  return { find: (text, onHit) => walk(text, letters, edges, states, onHit) }
}

interface Edges {
  get(state: number, letter: number): number
  set(state: number, letter: number, to: number): void
}

/** State and letter to state, by open addressing: a full table would be states times letters. */
function edgeTable(most: number, alphabet: number): Edges {
  const size = 2 ** Math.ceil(Math.log2(most * 2 + 1))
  const keys = new Float64Array(size).fill(none)
  const ends = new Int32Array(size)
  const slotOf = (key: number) => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & (size - 1)
    while (keys[slot] !== none && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    return slot
  }
  return {
    get(state, letter) {
      const slot = slotOf(state * alphabet + letter)
      return keys[slot] === none ? none : (ends[slot] ?? none)
    },
    set(state, letter, to) {
      const slot = slotOf(state * alphabet + letter)
      keys[slot] = state * alphabet + letter
      ends[slot] = to
    },
  }
}

interface Tree {
  readonly parent: Int32Array
  readonly letter: Uint16Array
  readonly depth: Uint16Array
  readonly word: Int32Array
  readonly size: number
}

function growTree(words: readonly string[], letters: Uint16Array, edges: Edges, most: number): Tree {
  const parent = new Int32Array(most)
  const letter = new Uint16Array(most)
  const depth = new Uint16Array(most)
  const word = new Int32Array(most).fill(none)
  let size = 1
  for (const [number, text] of words.entries()) {
    let state = 0
    for (let at = 0; at < text.length; at += 1) {
      const one = letters[text.charCodeAt(at)] ?? 0
      let next = edges.get(state, one)
      if (next === none) {
        next = size++
        edges.set(state, one, next)
        parent[next] = state
        letter[next] = one
        depth[next] = at + 1
      }
      state = next
    }
    word[state] = number
  }
  return { parent, letter, depth, word, size }
}

interface States {
  readonly word: Int32Array
  /** Where to go on when no edge fits: the longest other beginning that the text ends with. */
  readonly fallback: Int32Array
  /** The next shorter word that ends here too. */
  readonly shorter: Int32Array
}

function linkStates({ parent, letter, depth, word, size }: Tree, edges: Edges): States {
  const fallback = new Int32Array(size)
  const shorter = new Int32Array(size).fill(none)
  const byDepth = Array.from({ length: size - 1 }, (_, at) => at + 1).sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0))
  for (const state of byDepth) {
    const above = parent[state] ?? 0
    const one = letter[state] ?? 0
    const back = above === 0 ? 0 : step(fallback[above] ?? 0, one, edges, fallback)
    fallback[state] = back
    shorter[state] = word[back] === none ? (shorter[back] ?? none) : back
  }
  return { word, fallback, shorter }
}

function step(from: number, letter: number, edges: Edges, fallback: Int32Array): number {
  let state = from
  for (;;) {
    const next = edges.get(state, letter)
    if (next !== none) return next
    if (state === 0) return 0
    state = fallback[state] ?? 0
  }
}

function walk(
  text: string,
  letters: Uint16Array,
  edges: Edges,
  { word, fallback, shorter }: States,
  onHit: (word: number, end: number) => void,
): void {
  let state = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = letters[text.charCodeAt(at)] ?? 0
    state = letter === 0 ? 0 : step(state, letter, edges, fallback)
    for (let end = state; end > 0; end = shorter[end] ?? none) {
      const found = word[end] ?? none
      if (found !== none) onHit(found, at + 1)
    }
  }
}

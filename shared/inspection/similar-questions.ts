/** A question as weighed words: places of words and their weights, of length 1 all together. */
export interface Weighed {
  readonly words: readonly number[]
  readonly weights: readonly number[]
}

export interface Neighbour {
  readonly at: number
  /** Cosine, 0 to 1. */
  readonly similarity: number
}

/** Words that stand in more of the questions than this tell none of them apart. */
const commonShare = 0.6

/** TF-IDF: a word counts by the logarithm of how often it stands here, and of how few questions have it. */
export function weighQuestions(questions: readonly (readonly string[])[]): Weighed[] {
  const places = new Map<string, number>()
  const counted = questions.map((words) => {
    const times = new Map<number, number>()
    for (const word of words) {
      const place = places.get(word) ?? places.size
      places.set(word, place)
      times.set(place, (times.get(place) ?? 0) + 1)
    }
    return times
  })
  const having = new Float64Array(places.size)
  for (const times of counted) for (const place of times.keys()) having[place] = (having[place] ?? 0) + 1
  const rarity = having.map((many) => Math.log((questions.length + 1) / (many + 0.5)))
  return counted.map((times) => {
    const words = [...times.keys()]
    return ofLengthOne(
      words,
      words.map((word) => (1 + Math.log(times.get(word) ?? 1)) * (rarity[word] ?? 0)),
    )
  })
}

export function ofLengthOne(words: readonly number[], weights: readonly number[]): Weighed {
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return { words, weights: weights.map((weight) => weight / length) }
}

export function similarity(one: Weighed, other: Weighed): number {
  const weights = new Map(one.words.map((word, at) => [word, one.weights[at] ?? 0]))
  return other.words.reduce((sum, word, at) => sum + (weights.get(word) ?? 0) * (other.weights[at] ?? 0), 0)
}

/** Finds the nearest of many questions: for each word, which questions have it. */
export class NearQuestions {
  readonly #questions: readonly Weighed[]
  readonly #having = new Map<number, { readonly at: number[]; readonly weight: number[] }>()
  readonly #scores: Float64Array

  constructor(questions: readonly Weighed[]) {
    this.#questions = questions
    this.#scores = new Float64Array(questions.length)
    for (const [at, { words, weights }] of questions.entries()) {
      for (const [nth, word] of words.entries()) {
        const list = this.#having.get(word) ?? { at: [], weight: [] }
        this.#having.set(word, list)
        list.at.push(at)
        list.weight.push(weights[nth] ?? 0)
      }
    }
  }

  /** The `most` nearest to one of them, itself left out, the nearest first; of two as near the earlier one. */
  nearestTo(at: number, most: number, atLeast = 0): Neighbour[] {
    const question = this.#questions[at]
    return question ? nearest(this.#scored(question), { most, atLeast, but: at }) : []
  }

  #scored({ words, weights }: Weighed): Float64Array {
    const scores = this.#scores.fill(0)
    for (let nth = 0; nth < words.length; nth += 1) {
      const list = this.#having.get(words[nth] ?? 0)
      if (!list || list.at.length > this.#questions.length * commonShare) continue
      const weight = weights[nth] ?? 0
      for (let one = 0; one < list.at.length; one += 1) {
        const place = list.at[one] ?? 0
        scores[place] = (scores[place] ?? 0) + weight * (list.weight[one] ?? 0)
      }
    }
    return scores
  }
}

interface Wanted {
  readonly most: number
  readonly atLeast: number
  readonly but: number
}

function nearest(scores: Float64Array, { most, atLeast, but }: Wanted): Neighbour[] {
  const found: Neighbour[] = []
  let least = atLeast
  for (let at = 0; at < scores.length; at += 1) {
    const similarity = scores[at] ?? 0
    if (similarity <= least || at === but) continue
    let place = found.length
    while (place > 0 && (found[place - 1]?.similarity ?? 0) < similarity) place -= 1
    found.splice(place, 0, { at, similarity })
    if (found.length > most) found.pop()
    if (found.length === most) least = Math.max(atLeast, found.at(-1)?.similarity ?? 0)
  }
  return found
}

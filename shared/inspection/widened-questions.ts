import { NearQuestions, ofLengthOne, type Weighed } from './similar-questions.ts'

/** How many neighbours lend a question their words, how much of them, and how many words it keeps. */
const lenders = 20
const lent = 0.5
const kept = 120
/** Lighter than this nothing is kept: it would not be among the heaviest. */
const lightest = 0.03

/**
 * Questions with the words of their nearest neighbours, each as near as it is: 什么时候到 and 几时能收到货 share little, but
 * both stand near questions that share much with each. Learnt from the shop's own questions, without a network.
 */
export class WidenedQuestions {
  readonly #questions: readonly Weighed[]
  readonly #near: NearQuestions
  readonly #sums: Float64Array

  constructor(questions: readonly Weighed[]) {
    this.#questions = questions
    this.#near = new NearQuestions(questions)
    this.#sums = new Float64Array(
      questions.reduce((most, { words }) => words.reduce((a, b) => Math.max(a, b), most), -1) + 1,
    )
  }

  at(at: number): Weighed {
    const own = this.#questions[at]
    if (!own) return { words: [], weights: [] }
    const met: number[] = []
    this.#add(own, 1, met)
    for (const one of this.#near.nearestTo(at, lenders)) {
      const lender = this.#questions[one.at]
      if (lender) this.#add(lender, lent * one.similarity, met)
    }
    const sums = this.#sums
    const heavy = met.filter((word) => (sums[word] ?? 0) >= lightest)
    heavy.sort((one, other) => (sums[other] ?? 0) - (sums[one] ?? 0) || one - other)
    const words = heavy.slice(0, kept)
    const wide = ofLengthOne(
      words,
      words.map((word) => sums[word] ?? 0),
    )
    for (const word of met) sums[word] = 0
    return wide
  }

  #add({ words, weights }: Weighed, share: number, met: number[]): void {
    const sums = this.#sums
    for (let nth = 0; nth < words.length; nth += 1) {
      const word = words[nth] ?? 0
      if (sums[word] === 0) met.push(word)
      sums[word] = (sums[word] ?? 0) + share * (weights[nth] ?? 0)
    }
  }
}

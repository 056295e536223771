import { questionWords } from '#shared/inspection/question-words.ts'
import { NearQuestions, similarity, type Weighed, weighQuestions } from '#shared/inspection/similar-questions.ts'
import { WidenedQuestions } from '#shared/inspection/widened-questions.ts'
import { similarPairs, utterances } from './chat-data.ts'

function widened(texts: readonly string[]): Weighed[] {
  const questions = weighQuestions(texts.map(questionWords))
  const wide = new WidenedQuestions(questions)
  return questions.map((_question, at) => wide.at(at))
}

/** Leave-one-out: of how many questions the nearest other one wants the same. */
function topOne(questions: readonly Weighed[], intents: readonly string[]): number {
  const near = new NearQuestions(questions)
  const right = intents.filter((intent, at) => intents[near.nearestTo(at, 1)[0]?.at ?? -1] === intent)
  return right.length / intents.length
}

/** On the utterances: ours, and character TF-IDF by cosine. */
export function topOneFigures(): { readonly ours: number; readonly plain: number } {
  const rows = utterances()
  const texts = rows.map(({ text }) => text)
  const intents = rows.map(({ intent }) => intent)
  const plain = weighQuestions(texts.map((text) => [...text]))
  return { ours: topOne(widened(texts), intents), plain: topOne(plain, intents) }
}

/** On the pairs: how the order by similarity agrees with the order by score, ours and of character TF-IDF. */
export function spearmanFigures(): { readonly ours: number; readonly plain: number } {
  const pairs = similarPairs()
  const texts = pairs.flatMap(({ first, second }) => [first, second])
  const scores = pairs.map(({ score }) => score)
  const near = (questions: readonly Weighed[]) =>
    pairs.map((_pair, at) => {
      const [one, other] = [questions[2 * at], questions[2 * at + 1]]
      return one && other ? similarity(one, other) : 0
    })
  const plain = weighQuestions(texts.map((text) => [...text]))
  return { ours: spearman(scores, near(widened(texts))), plain: spearman(scores, near(plain)) }
}

function spearman(one: readonly number[], other: readonly number[]): number {
  const [first, second] = [ranks(one), ranks(other)]
  const middle = (one.length + 1) / 2
  const sum = (by: (at: number) => number) => first.reduce((total, _rank, at) => total + by(at), 0)
  const away = (of: readonly number[], at: number) => (of[at] ?? 0) - middle
  const both = sum((at) => away(first, at) * away(second, at))
  return both / Math.sqrt(sum((at) => away(first, at) ** 2) * sum((at) => away(second, at) ** 2))
}

/** Equal values share the middle of their ranks. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((one, other) => one - other)
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  for (const [at, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, at)
    last.set(value, at)
  }
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2 + 1)
}

import { questionWords } from './question-words.ts'
import { NearQuestions, type Weighed, weighQuestions } from './similar-questions.ts'
import { WidenedQuestions } from './widened-questions.ts'

/** Questions that say much the same, the one nearest to all the others first: places in what was given. */
export type QuestionCluster = readonly number[]

/** So near questions are taken for the same: of real ones four in five in a cluster then want the same thing. */
const sameAt = 0.45
/** Questions done between two rests: under 20 ms. */
const perStep = 25
const mostNear = 500

/**
 * Puts questions together that say much the same, the largest cluster first: the question with the most and nearest
 * neighbours takes them, then the next of those left. The same questions in the same order give the same clusters. Rests
 * are the caller's: it yields after every few questions.
 */
export function* clusterSteps(texts: readonly string[]): Generator<undefined, QuestionCluster[]> {
  const words: string[][] = []
  for (const [at, text] of texts.entries()) {
    words.push(questionWords(text))
    if (at % (perStep * 4) === 0) yield
  }
  const questions = weighQuestions(words)
  yield
  const widened = new WidenedQuestions(questions)
  const wide: Weighed[] = []
  for (const at of questions.keys()) {
    wide.push(widened.at(at))
    if (at % perStep === 0) yield
  }
  const near = new NearQuestions(wide)
  const neighbours: { readonly at: number; readonly similarity: number }[][] = []
  for (const at of wide.keys()) {
    neighbours.push(near.nearestTo(at, mostNear, sameAt))
    if (at % perStep === 0) yield
  }
  return taken(neighbours)
}

function taken(neighbours: readonly (readonly { readonly at: number; readonly similarity: number }[])[]): number[][] {
  const weight = neighbours.map((near) => near.reduce((sum, { similarity }) => sum + similarity, 0))
  const order = [...weight.keys()].sort((one, other) => (weight[other] ?? 0) - (weight[one] ?? 0) || one - other)
  const isTaken = new Set<number>()
  const clusters: number[][] = []
  for (const centre of order) {
    if (isTaken.has(centre)) continue
    const members = [centre, ...(neighbours[centre] ?? []).map(({ at }) => at).filter((at) => !isTaken.has(at))]
    for (const at of members) isTaken.add(at)
    clusters.push(members)
  }
  return clusters.sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0))
}

/** All at once, for who has the time. */
export function clustersOf(texts: readonly string[]): QuestionCluster[] {
  const steps = clusterSteps(texts)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

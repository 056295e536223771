import { describe, it } from 'vitest'
import { clustersOf } from '#shared/inspection/question-clusters.ts'
import { hasChatData, utterances } from '#tests/shared/inspection/chat-data.ts'
import { spearmanFigures, topOneFigures } from '#tests/shared/inspection/similar-figures.ts'
import { median, printLine } from './bench-line.ts'

const questions = 2_000
const rounds = 5

/** 2,000 real questions put together by likeness, and how well: plain Node here, the same V8 as the store's page. */
describe.skipIf(!hasChatData)('2,000 questions clustered', () => {
  it('as the hot issues of a week', () => {
    const texts = utterances()
      .map(({ text }) => text)
      .slice(0, questions)
    const times: number[] = []
    let clusters = 0
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now()
      clusters = clustersOf(texts).length
      times.push(performance.now() - start)
    }
    printLine({ name: 'similar.cluster', value: median(times), unit: 'ms', baseline: null, goal: 'told', pass: true })
    printLine({ name: 'similar.clusters', value: clusters, unit: 'clusters', baseline: null, goal: 'told', pass: true })
    const top = topOneFigures()
    const beats = top.ours > top.plain
    const share = { unit: '%', goal: '> plain', baseline: top.plain * 100 }
    printLine({ name: 'similar.topOne', value: top.ours * 100, ...share, pass: beats })
    const order = spearmanFigures()
    const told = { unit: 'rho', goal: 'told', baseline: order.plain, pass: true }
    printLine({ name: 'similar.spearman', value: order.ours, ...told })
  })
})

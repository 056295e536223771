import { describe, expect, it } from 'vitest'
import { clustersOf } from '#shared/inspection/question-clusters.ts'
import { firstGroups, groupFinder } from '#shared/inspection/question-groups.ts'
import { asksSomething, matterOf } from '#shared/inspection/question-words.ts'
import { hasChatData } from './chat-data.ts'
import { spearmanFigures, topOneFigures } from './similar-figures.ts'

describe.skipIf(!hasChatData)('R73 similar questions, on real ones (skipped where ../shared is not there)', () => {
  it('the nearest other question wants the same more often than by character TF-IDF', () => {
    const { ours, plain } = topOneFigures()
    console.info(`leave-one-out top-1: ours ${ours.toFixed(4)}, character TF-IDF ${plain.toFixed(4)}`)
    expect(plain).toBeLessThan(0.65)
    expect(ours).toBeGreaterThan(0.7)
  })

  it('the order of pairs by similarity agrees with people more than by character TF-IDF', () => {
    const { ours, plain } = spearmanFigures()
    console.info(`Spearman: ours ${ours.toFixed(4)}, character TF-IDF ${plain.toFixed(4)}`)
    expect(ours).toBeGreaterThan(0.76)
    expect(ours).toBeGreaterThan(plain + 0.03)
  })
})

describe('R73 questions put together', () => {
  const asked = [
    '什么时候发货',
    '有发票吗',
    '今天能发货吗',
    '几时发货呀',
    '可以开发票么',
    '亲，啥时候发货？',
    '170穿什么码',
  ]

  it('what says much the same is one cluster, its middle first, the largest leads', () => {
    const clusters = clustersOf(asked).map((members) => members.map((at) => asked[at]))
    expect(clusters[0]?.toSorted()).toEqual(['什么时候发货', '几时发货呀', '亲，啥时候发货？'].toSorted())
    expect(clusters).toContainEqual(['170穿什么码'])
  })

  it('the same questions give the same clusters, and none is lost', () => {
    const clusters = clustersOf(asked)
    expect(clustersOf(asked)).toEqual(clusters)
    expect(clusters.flat().toSorted()).toEqual([...asked.keys()])
    expect([clustersOf([]), clustersOf(['退货'])]).toEqual([[], [[0]]])
  })

  it('a greeting, a thank-you or a number alone asks for nothing', () => {
    const said = ['在吗', '您好', '好的谢谢', '嗯嗯', '12345678901', '[图片]', '?', '能便宜点吗', '退货']
    expect(said.filter(asksSomething)).toEqual(['能便宜点吗', '退货'])
  })

  it('what a question is about is left when asking and courtesy are taken out of it', () => {
    expect(['亲，什么时候发货呀', '能开发票吗', '质量怎么样', '在吗'].map(matterOf)).toEqual([
      ['发货'],
      ['开发', '发票'],
      ['质量'],
      [],
    ])
  })

  it('a question belongs to every group it has a word of, once to each, in any writing', () => {
    const groupsOf = groupFinder(firstGroups)
    const names = (text: string) =>
      groupsOf(text)
        .map((at) => firstGroups[at]?.name)
        .toSorted()
    expect(names('什麼時候發貨，快遞到哪了')).toEqual(['发货', '物流'].toSorted())
    expect(names('尺码 尺码 尺 码')).toEqual(['尺码'])
    expect(names('在吗')).toEqual([])
    expect(groupFinder([{ name: '自己的', words: ['Ｓ码'] }])('s码有吗')).toEqual([0])
  })
})

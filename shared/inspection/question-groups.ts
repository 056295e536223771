import { array, type InferOutput, maxLength, minLength, object, pipe } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { text } from '#shared/kernel/schema.ts'
import { foldText, foldWord } from '#shared/norms/fold-text.ts'
import { mustFold, wordFinder } from '#shared/norms/word-finder.ts'

/** Questions that have one of these words belong together, as the shop sees it. */
export const questionGroup = object({ name: text(20), words: pipe(array(text(20)), minLength(1), maxLength(40)) })
export type QuestionGroup = InferOutput<typeof questionGroup>

export const mostGroups = 40

/** The shop's own groups; one row, its id the shop's. */
export const questionGroups = object({ ...rowStamps, groups: array(questionGroup) })
export type QuestionGroups = InferOutput<typeof questionGroups>

/** What buyers of any shop ask about (R73). Our own lists, to be changed by the shop. */
export const firstGroups: readonly QuestionGroup[] = [
  { name: '发货', words: ['发货', '什么时候发', '啥时候发', '几天发', '多久发', '今天发', '今天能发', '出库'] },
  { name: '物流', words: ['物流', '快递', '到哪了', '到哪里了', '几天到', '多久到', '什么时候到', '派送', '签收'] },
  {
    name: '尺码',
    words: [
      '尺码',
      '尺寸',
      '码数',
      '多大',
      '大码',
      '小码',
      '偏大',
      '偏小',
      '什么码',
      '多少码',
      '穿多大',
      '身高',
      '体重',
      '合身',
    ],
  },
  { name: '优惠', words: ['优惠', '便宜', '打折', '满减', '红包', '活动', '券', '降价', '保价', '价保', '少点'] },
  { name: '赠品', words: ['赠品', '礼品', '送什么', '有送', '赠送'] },
  { name: '退换', words: ['退货', '退款', '换货', '退换', '退掉', '退回', '运费险', '取消订单'] },
  { name: '色差', words: ['色差', '颜色', '实物', '图片一样', '和图', '偏色'] },
  { name: '库存', words: ['有货', '现货', '没货', '缺货', '断货', '补货', '无货'] },
  { name: '质量', words: ['质量', '材质', '面料', '正品', '掉色', '起球', '坏了', '破了', '破损', '瑕疵'] },
  { name: '发票', words: ['发票', '开票', '抬头', '税号'] },
  { name: '使用', words: ['怎么用', '使用', '安装', '说明书', '怎么装', '怎么洗', '清洗'] },
  { name: '地址', words: ['改地址', '地址错', '换地址', '地址填', '修改地址'] },
]

/** Gives for a text the places of the groups it belongs to, each once. */
export function groupFinder(groups: readonly QuestionGroup[]): (text: string) => readonly number[] {
  const ofWord = new Map<string, number[]>()
  for (const [at, { words }] of groups.entries()) {
    for (const word of words.map(foldWord)) ofWord.set(word, [...(ofWord.get(word) ?? []), at])
  }
  const finder = wordFinder([...ofWord.keys()])
  const groupsOf = [...ofWord.values()]
  return (said) => {
    let count = finder.scan(said)
    if (count === mustFold) count = finder.scanFolded(foldText(said).text)
    const found = new Set<number>()
    for (let at = 0; at < count; at += 1) for (const group of groupsOf[finder.hits[at * 3] ?? 0] ?? []) found.add(group)
    return [...found]
  }
}

import { foldText, foldWord } from '#shared/norms/fold-text.ts'
import { mustFold, wordFinder } from '#shared/norms/word-finder.ts'

/** What upset buyers say (domain 2.34: negative words). Our own list: it points at talks worth reading and decides nothing. */
const words = [
  ...['差评', '投诉', '举报', '曝光', '12315', '消协', '维权', '起诉', '工商'],
  ...['骗子', '骗人', '欺骗', '忽悠', '坑人', '被坑', '假货', '虚假', '套路'],
  ...['垃圾', '太差', '差劲', '什么破', '破店', '烂', '恶心', '无语', '失望', '不负责', '敷衍', '态度差', '什么态度'],
  ...['生气', '气死', '烦死', '再也不', '不会再买', '没人理', '不理人', '怎么不回', '没人回', '人呢', '等了半天'],
]
const finder = wordFinder(words.map(foldWord))

/** Whether a line of a buyer sounds upset. */
export function isUpset(text: string): boolean {
  const count = finder.scan(text)
  return (count === mustFold ? finder.scanFolded(foldText(text).text) : count) > 0
}

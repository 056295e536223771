import { foldText } from '#shared/norms/fold-text.ts'
import { isCloser } from './cues.ts'

/** Words of the field that ask for the same thing; the first of each is written for all of them. */
const alike = [
  ['何时', '什么时候|啥时候|几时|几点|多久|多长时间|什么时间|哪天'],
  ['怎么', '怎么样|怎样|如何|咋'],
  ['为何', '为什么|为啥|什么原因|干嘛'],
  ['能', '能不能|可不可以|可以不|可否|能否|可以|能够'],
  ['没', '没有|未|无'],
  ['买', '购买|下单|拍'],
  ['货', '商品|产品|东西|货物|宝贝'],
  ['快递员', '配送员|送货员|小哥|师傅'],
  ['快递', '物流|包裹|配送|派送'],
  ['退款', '退钱|返款|退回款'],
  ['价保', '保价|价格保护|降价|差价|补差'],
  ['券', '优惠券|优惠卷|卷'],
  ['电话', '手机号码|手机号|号码'],
  ['价格', '多少钱|价钱|多钱'],
  ['赠品', '礼品|赠送'],
  ['破损', '损坏|坏了|破了|碎了|摔坏'],
  ['收到', '到货|送到|签收'],
] as const

const written = new Map(alike.flatMap(([one, others]) => others.split('|').map((other) => [other, one] as const)))
/** The longest first: 什么时候 is not 什么. */
const anyOfThem = new RegExp([...written.keys()].sort((one, other) => other.length - one.length).join('|'), 'gu')

/** What is said to be polite or to say anything at all tells nothing of what is asked. */
const courtesies =
  /您好|你好|请问一下|请问|麻烦|谢谢|帮我|帮忙|一下|亲|在吗|在不在|的话|这个|哦|啊|呢|吗|吧|呀|嘛|么|的|了|我|你|您|想|就|是|那|这/gu
const masks = /\[[^[\]]{1,6}x\]|\d+(\.\d+)?/gu
/** Pictures and emoticons as logs write them: [图片], [微笑]. */
const signs = /\[[^[\]]{1,6}\]/gu
const noLetters = /[^\p{L}\p{N}]/gu

/** Letters that stand near each other count as a pair even with others between them: 发票开了吗, 开发票吗. */
const pairWithin = 4

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** As questions are compared: folded (width, case, traditional), masks and numbers alike, words of the field alike. */
function spoken(text: string): string {
  const folded = foldText(text).text.replace(masks, '0').replace(signs, ' ')
  return folded.replace(anyOfThem, (word) => written.get(word) ?? word)
}

function withoutCourtesies(said: string): string {
  const letters = said.replace(noLetters, '')
  const left = letters.replace(courtesies, '')
  return left.length >= 2 ? left : letters
}

/** Whether a line of a buyer asks or wants anything: a greeting, a thank-you or a number alone does not. */
export function asksSomething(text: string): boolean {
  if (isCloser(text)) return false
  const left = spoken(text).replace(noLetters, '').replace(courtesies, '')
  return left.length >= 2 && /\D/u.test(left)
}

/** What two questions are compared by: letters, pairs of letters near each other, and words. Some stand in it twice. */
export function questionWords(text: string): string[] {
  const said = spoken(text)
  const letters = [...withoutCourtesies(said)]
  const pairs = letters.flatMap((first, at) =>
    letters.slice(at + 1, at + 1 + pairWithin).map((second) => first + second),
  )
  const words = [...segmenter.segment(said)].flatMap(({ segment, isWordLike }) => (isWordLike ? [`=${segment}`] : []))
  return [...letters, ...pairs, ...words]
}

/** Words that ask, and words any text has: none says what is asked about. */
const noMatter =
  /何时|怎么样?|为何|什么|多少|哪[里个些]?|不能|没|有|能|不|要|会|还|都|给|和|在|到|今天|明天|昨天|现在|几|\d+/gu

/** What a question is about, as pairs of signs side by side and as words of letters; for looking an answer up. */
export function matterOf(text: string): string[] {
  const parts = spoken(text).replace(noMatter, ' ').replace(courtesies, ' ').split(noLetters)
  return [...new Set(parts.flatMap((part) => (/^[a-z]+$/u.test(part) ? [part] : sideBySide(part))))]
}

function sideBySide(part: string): string[] {
  const letters = [...part]
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}

import type { Random } from './random.ts'

const heads =
  '小鹿 云朵 星空 柠檬 向日葵 微风 晴天 橙子 奶茶 软糖 森林 海浪 小熊 豆豆 丸子 米粒 阿狸 糯米 青柠 桃子 月亮 麦兜 团子 薄荷 安静 可可 果冻 猫咪 布丁 夏天'.split(
    ' ',
  )
const tails =
  '棉花糖 的猫 爱吃鱼 在路上 家的小窝 不吃辣 妈妈 同学 日记 与海 小姐姐 先生 森活 的店 萌萌哒 有点甜 慢慢来 很开心 生活馆 爱收纳'.split(
    ' ',
  )
const syllables = 'li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo'.split(' ')
const given = 'xin wei jing hao ming yan lei fang jie tao ling xia yue mei bo rui qi kai yu nan'.split(' ')

/** A nick as Taobao's buyers have them; not unique by itself. */
export function nick(random: Random): string {
  const kind = random.next()
  if (kind < 0.34) return `tb${digits(random, 8 + random.below(3))}`
  if (kind < 0.46) return `${random.pick(heads)}${random.pick(tails)}`
  if (kind < 0.58) return `${random.pick(heads)}_${random.pick(given)}${random.below(100)}`
  if (kind < 0.68) return `${random.pick(heads)}${random.pick(tails)}${digits(random, 2 + random.below(3))}`
  if (kind < 0.88) return `${random.pick(syllables)}${random.pick(given)}${1970 + random.below(40)}`
  if (kind < 0.96) return `${random.pick(syllables).slice(0, 1)}_${random.pick(given)}${digits(random, 4)}`
  return `t_${digits(random, 10)}_0${random.below(10)}`
}

/** Nicks of one shop: each once; what comes twice gets digits behind it, as the platform asks for. */
export interface NickMaker {
  next(): string
  /** A nick that looks like a former one; null when there can be none. */
  twin(former: string): string | null
}

export function nickMaker(random: Random): NickMaker {
  const taken = new Set<string>()
  return {
    next() {
      let made = nick(random)
      while (taken.has(made)) made += String(random.below(10))
      taken.add(made)
      return made
    },
    twin(former) {
      const made = twinOf(former)
      if (made === null || taken.has(made)) return null
      taken.add(made)
      return made
    },
  }
}

/** The same nick with one look-alike sign (R20): `l` and `1`, `o` and `0`; null when there is none. */
function twinOf(made: string): string | null {
  if (made.includes('l')) return made.replace('l', '1')
  if (made.includes('o')) return made.replace('o', '0')
  return made.includes('0') ? made.replace('0', 'o') : null
}

function digits(random: Random, length: number): string {
  let made = String(1 + random.below(9))
  while (made.length < length) made += String(random.below(10))
  return made
}

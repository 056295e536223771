import type { Random } from './random.ts'

const messages =
  '麻烦快点发，谢谢|送人的，请包好一点|不要放门口，放驿站|周末再派送|颜色随机就好|请发顺丰到付|要雾蓝色，不要发错'.split(
    '|',
  )
const memos =
  '客服备注：已答应今天发|改价 5 元，老客|要发票，抬头：个人|赠品：香薰片一份|地址已与买家核对|客户要求和前一单合并|破损已补发一件，勿再补'.split(
    '|',
  )
const remarks =
  '对气味敏感，推荐前先问|喜欢雾蓝色系|上次快递破损，包装要加固|帮妈妈买，讲慢一点|老客，问过团购价|常在晚上十点后下单'.split(
    '|',
  )
const tags = '老客|高客单|易退货|爱问尺寸|送礼|装修中'.split('|')

export const message = (random: Random): string => random.pick(messages)
export const memo = (random: Random): string => random.pick(memos)
export const remark = (random: Random): string => random.pick(remarks)
export const tag = (random: Random): string => random.pick(tags)

import type { ObjectionKind } from './reception.ts'

/** What a doubt is about, from its words; the agent may choose otherwise. */
const signs: readonly (readonly [ObjectionKind, RegExp])[] = [
  ['freight', /运费|邮费|包邮|freight|postage/i],
  ['delivery', /快递|物流|发货|几天|多久|什么时候到|来得及|deliver|ship/i],
  ['genuine', /正品|真假|假货|真的吗|授权|genuine|fake/i],
  ['reviews', /评价|差评|好评|review/i],
  ['quality', /质量|结实|耐用|材质|掉色|起球|破|qualit|last/i],
  ['price', /贵|便宜|价|优惠|打折|少点|抹零|预算|price|cheap|expensive|discount/i],
]

export function objectionKindOf(text: string): ObjectionKind {
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? 'other'
}

import type { MemberLevel } from '#shared/segments/levels.ts'
import type { LevelCard } from './level-card.ts'
import { fullRate } from './member-price.ts'

/** As shops print them (domain 2.25): what a buyer reads is Chinese whatever the desk speaks. */
const levelNames: Readonly<Record<MemberLevel, string>> = {
  supremeVip: '至尊VIP会员',
  vip: 'VIP会员',
  advanced: '高级会员',
  normal: '普通会员',
}

/** Tells a buyer what the own level brings (R50); null while only a price stands there: that is not noticed. */
export function levelScript(level: MemberLevel, { rate, privileges }: LevelCard): string | null {
  if (privileges.length === 0) return null
  const price = rate === fullRate ? [] : [`会员价${foldText(rate)}`]
  const listed = [...price, ...privileges.map(({ text }) => text)].join('；')
  return `亲，您是本店的${levelNames[level]}，可以享受：${listed}。有需要随时告诉我哦`
}

/** 9,500 -> `95折`, 9,000 -> `9折`. */
function foldText(rate: number): string {
  const percent = rate / 100
  return percent % 10 === 0 ? `${percent / 10}折` : `${percent}折`
}

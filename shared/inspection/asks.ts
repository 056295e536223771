import { dayMs, dayStartAt } from '#shared/kernel/time.ts'
import type { DetectorHit, ReadTalk } from './detector.ts'
import { type SaidLine, tells } from './said-line.ts'

/** Facts a buyer is asked for: how the question names it, and how an answer looks. Our own patterns. */
const facts = [
  { named: /订单号|订单编号|单号/, given: /\d{8,}/ },
  { named: /手机号|电话|联系方式|号码/, given: /1[3-9]\d{9}|\d{7,}/ },
  { named: /收货地址|地址/, given: /[省市区县镇村路街号栋楼]/ },
  { named: /收货人|收件人|姓名|名字/, given: /\p{Script=Han}{2,}/u },
  { named: /尺码|尺寸|身高|体重|多大码|什么码/, given: /\d|[smlx]{1,3}码?|大|小/i },
  { named: /颜色|什么色|哪个色/, given: /[黑白红蓝绿黄灰粉紫棕米色]/ },
  { named: /照片|图片|拍照|截图/, given: /^$|图|照片|已发|发了|\[/ },
] as const

const asking = /[?？]|请|麻烦|发一下|发我|提供|告诉|说一下|报一下|是多少|是什么|哪个/

/** A person asked for the same fact again although the buyer had given it. */
export function askedTwice({ lines }: ReadTalk): DetectorHit[] {
  return facts.flatMap(({ named, given }) => {
    const hits: DetectorHit[] = []
    let first: SaidLine | null = null
    let answer: SaidLine | null = null
    for (const line of lines) {
      if (line.who === 'buyer' && first && given.test(line.text)) answer ??= line
      if (line.who !== 'person' || !named.test(line.text) || !asking.test(line.text)) continue
      if (first && answer) hits.push({ detector: 'askedTwice', messages: [first.no, answer.no, line.no], value: null })
      first = line
      answer = null
    }
    return hits
  })
}

/** A promise to the buyer, and no memo for this buyer from the talk's beginning to the end of that day (domain 2.3: 备忘录 for promises). */
export function promiseWithoutMemo({ lines, memosAt }: ReadTalk): DetectorHit[] {
  const promises = lines.filter((line) => line.who === 'person' && tells(line, 'promise'))
  const [first] = promises
  const begins = lines[0]?.at ?? 0
  if (!first) return []
  const until = dayStartAt(promises.at(-1)?.at ?? first.at) + dayMs
  if (memosAt.some((at) => at >= begins && at < until)) return []
  return [{ detector: 'promiseWithoutMemo', messages: promises.map(({ no }) => no), value: promises.length }]
}

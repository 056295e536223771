import { isAgentAccount, seenText } from './heading.ts'
import type { UnknownLine } from './message.ts'

export interface Body {
  readonly text: string
  readonly asides: string[]
}

const receipts = ['已读', '未读', '发送中']
const cards = ['商品详情页', '商品推荐']

/** Lines that never are what somebody wrote. */
function isNotice(line: string): boolean {
  if (line.length > 120) return false
  return cards.includes(line) || line.startsWith('当前用户来自') || line.endsWith('撤回了一条消息')
}

/** A lone price or address of a page: a goods card beside other text, the message itself without any. */
function isCardLine(line: string): boolean {
  return /^[¥￥]\s?[\d,.]{1,16}$/.test(line) || (/^https?:\/\//.test(line) && !/\s/.test(line))
}

/** Text and asides of a message from the lines below its head. Empty lines around the text are layout. */
export function readBody(lines: readonly UnknownLine[], sender: string, isIndented: boolean): Body {
  const shown = lines.map(({ text }) => (isIndented ? text.trimStart() : text).trimEnd())
  const asides = new Set<number>()
  for (const [at, line] of shown.entries()) if (isNotice(seenText(line).trim())) asides.add(at)
  const rest = (): number[] => [...shown.keys()].filter((at) => !asides.has(at) && shown[at] !== '')
  const last = rest().at(-1)
  const isReceipt = last !== undefined && receipts.includes((shown[last] ?? '').trim())
  if (isReceipt && (rest().length > 1 || isAgentAccount(sender))) asides.add(last)
  const cardLines = rest().filter((at) => isCardLine((shown[at] ?? '').trim()))
  if (cardLines.length < rest().length) for (const at of cardLines) asides.add(at)
  return {
    text: withoutOuterBlanks(shown.filter((_line, at) => !asides.has(at))).join('\n'),
    asides: [...asides].sort((a, b) => a - b).map((at) => (shown[at] ?? '').trim()),
  }
}

function withoutOuterBlanks(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => line !== '')
  const to = lines.findLastIndex((line) => line !== '')
  return from < 0 ? [] : lines.slice(from, to + 1)
}

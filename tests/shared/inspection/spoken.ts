import type { ChatMessage } from '#shared/chat/message.ts'

const sides: Readonly<Record<string, ChatMessage['side']>> = { B: 'buyer', S: 'system' }

/** `B 0 在吗` the buyer right away, `P 6 您好` a person six seconds after the start, `A 1 …` the console's automatic reply. */
export function spoken(lines: readonly string[], startAt: number, account = '青禾家居:小周'): ChatMessage[] {
  return lines.map((line) => {
    const [, mark = 'B', seconds = '0', text = ''] = /^([BPAS]) (-?[\d.]+) ?(.*)$/s.exec(line) ?? []
    const side = sides[mark] ?? 'agent'
    const words = mark === 'A' ? `[自动回复] ${text}` : text
    const at = startAt + Math.round(Number(seconds) * 1_000)
    return { at, side, sender: mark === 'B' ? '小鹿' : account, text: words, kind: 'text', asides: [] }
  })
}

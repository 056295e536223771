import type { ChatMessage } from '#shared/chat/message.ts'

/** Numbers as the platforms give them to orders: 12 to 19 digits, 拼多多 with a dash after the day. */
const shape = /(?<!\d)(?:\d{6}-\d{12,18}|\d{12,19})(?!\d)/g
/** A talk that names more orders is about none of them. */
const most = 20
/** Where a number would stand; in a text of megabytes nobody looks for one. */
const mostLooked = 20_000

/** Numbers in the words of a talk that may be those of orders, each once. */
export function numbersIn(messages: readonly Pick<ChatMessage, 'text'>[]): string[] {
  const found = new Set<string>()
  for (const { text } of messages) {
    if (found.size >= most) break
    for (const [no] of text.slice(0, mostLooked).matchAll(shape)) found.add(no)
  }
  return [...found].slice(0, most)
}

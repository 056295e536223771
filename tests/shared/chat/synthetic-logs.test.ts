import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseChat } from '#shared/chat/parse-chat.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { decodeHead, likelyEncodings } from '#store/workers/encoding.ts'

const folder = join(process.cwd(), '../shared/data/chat')
const file = join(folder, 'synthetic-logs.expected.json')

interface Expected {
  readonly expected: Readonly<Record<string, readonly unknown[]>>
}

/** Bytes as a log file has them: UTF-8 or GBK. */
function readLog(name: string): string {
  const bytes = readFileSync(join(folder, name))
  return decodeHead(bytes, likelyEncodings(bytes, true)[0] ?? 'utf-8')
}

describe.skipIf(!existsSync(file))('the six synthetic layouts (skipped only where ../shared/data is not there)', () => {
  const { expected }: Expected = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { expected: {} }

  it.each(Object.keys(expected))('%s parses exactly as expected', (name) => {
    const { conversations, unknown } = parseChat(readLog(name))
    const [only] = conversations
    const read = only?.messages.map(({ sender, side, at, text }) => {
      return { sender, role: side, time: formatInstant(at), text }
    })
    expect(read).toEqual(expected[name])
    expect(only?.buyerNick).toBe('tb0001示例')
    expect(conversations).toHaveLength(1)
    expect(unknown).toEqual([])
  })
})

import { parseInstant } from '#shared/kernel/time.ts'
import { readBody } from './body.ts'
import { clockLine, dayLine, isAgentAccount, nameLine } from './heading.ts'
import { isBlank } from './layout.ts'
import type { UnknownLine } from './message.ts'
import { type LineReader, type LinesRead, mostBodyLines, type Spoken } from './read-headed.ts'

interface Chunk {
  readonly at: number
  /** The time and, when the day changed, the day above it. */
  readonly head: readonly UnknownLine[]
  readonly body: UnknownLine[]
}

/**
 * 千牛 web history: a day when it changes, then time / text / sender. `firstDay` (`YYYY-MM-DD`) is taken for messages
 * above the first day; without it they are unknown.
 */
export function readWebHistory(firstDay: string | null): LineReader {
  let spoken: Spoken[] = []
  let unknown: UnknownLine[] = []
  const known = new Set<string>()
  let day = firstDay
  let dayHead: UnknownLine[] = []
  let chunk: Chunk | null = null
  let n = 0

  function flush(isLast: boolean): void {
    if (!chunk) return
    const message = messageOf(chunk, known, isLast)
    if (message) {
      known.add(message.sender)
      spoken.push(message)
    } else for (const line of [...chunk.head, ...chunk.body]) if (!isBlank(line.text)) unknown.push(line)
    chunk = null
  }

  function keep(here: UnknownLine): void {
    // A text without another time stays small in memory.
    if (chunk && chunk.body.length >= mostBodyLines) flush(false)
    if (chunk) return void chunk.body.push(here)
    if (isBlank(here.text)) return
    unknown.push(...dayHead, here)
    dayHead = []
  }

  function taken(): LinesRead {
    const read = { spoken, unknown: unknown.sort((a, b) => a.line - b.line) }
    spoken = []
    unknown = []
    return read
  }

  return {
    push(text) {
      n += 1
      const here = { line: n, text }
      const nextDay = dayLine(text)
      const clock = clockLine(text)
      const at = clock === null || day === null ? null : parseInstant(`${day} ${clock}`)
      if (nextDay !== null) {
        flush(false)
        unknown.push(...dayHead)
        day = nextDay
        dayHead = [here]
      } else if (at !== null) {
        flush(false)
        chunk = { at, head: [...dayHead, here], body: [] }
        dayHead = []
      } else keep(here)
    },
    take: taken,
    end() {
      flush(true)
      unknown.push(...dayHead)
      dayHead = []
      return taken()
    },
  }
}

/** The last line is the sender. The end of a half copied text is no sender when both sides are known already. */
function messageOf({ at, head, body }: Chunk, known: ReadonlySet<string>, isLast: boolean): Spoken | null {
  const lines = body.filter(({ text }) => !isBlank(text))
  const below = lines.at(-1)
  const sender = below ? nameLine(below.text) : null
  if (!below || sender === null) return null
  const isKnown = known.has(sender) || isAgentAccount(sender)
  if (!isKnown && (lines.length === 1 || (isLast && known.size > 1))) return null
  const { text, asides } = readBody(
    body.filter((one) => one !== below),
    sender,
    false,
  )
  const line = head[0]?.line ?? below.line
  const lastLine = below.line
  return { at, sender, text, asides, kind: text === '' ? 'blank' : 'text', line, lines: lastLine - line + 1 }
}

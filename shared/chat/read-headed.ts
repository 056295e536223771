import { readBody } from './body.ts'
import { type Heading, type HeadingForm, headingOf, nameLine } from './heading.ts'
import { formsOf, isBlank, standsAsName } from './layout.ts'
import type { ChatLayout, ReadMessage, UnknownLine } from './message.ts'

/** A message before anybody has said whose it is. */
export type Spoken = Omit<ReadMessage, 'side'>

export interface LinesRead {
  readonly spoken: Spoken[]
  readonly unknown: UnknownLine[]
}

/** Takes a text line by line, so that a long file need never be in memory as a whole. */
export interface LineReader {
  push(line: string): void
  /** What is complete by now; it is given once, and not kept. */
  take(): LinesRead
  /** The rest. */
  end(): LinesRead
}

/** No message has more lines; what stands below is unknown, so that a file without further heads stays small in memory. */
export const mostBodyLines = 20_000

interface Draft {
  readonly sender: string
  readonly at: number
  readonly form: HeadingForm
  readonly line: number
  readonly body: UnknownLine[]
}

/** Layouts in which a name and a time come before the text. */
export function readHeaded(layout: ChatLayout, hasGaps: boolean): LineReader {
  let spoken: Spoken[] = []
  const unknown: UnknownLine[] = []
  const known = new Set<string>()
  let draft: Draft | null = null
  let isFirst = true
  let n = 0

  function flush(): void {
    if (draft) spoken.push(messageOf(draft, n - draft.line + 1, layout === 'wangwang'))
  }

  function taken(unknownLines: UnknownLine[]): LinesRead {
    const read = { spoken, unknown: unknownLines }
    spoken = []
    return read
  }

  function begin(heading: Heading, sender: string, line: number): void {
    n = line - 1
    flush()
    known.add(sender)
    isFirst = false
    draft = { ...heading, sender, line, body: [] }
  }

  /** The name above a time, taken back from where it was kept as a line of text; null when it is none. */
  function takeName(): string | null {
    const kept = draft?.body.at(-1)?.line === n - 1 ? draft.body : unknown
    const above = kept.at(-1)
    const name = above?.line === n - 1 ? nameLine(above.text) : null
    if (name === null) return null
    const before = kept.at(-2)
    if (hasGaps && !isFirst && !standsAsName(name, before?.line === n - 2 ? before.text : undefined, known)) return null
    kept.pop()
    return name
  }

  return {
    push(line) {
      n += 1
      const here = n
      const heading = headingOf(line)
      const isOurs = heading !== null && formsOf[layout].includes(heading.form)
      const name = isOurs && heading.form === 'time' ? takeName() : null
      if (isOurs && heading.form !== 'time') begin(heading, heading.sender, here)
      else if (isOurs && name !== null) begin(heading, name, here - 1)
      else if (draft && draft.body.length < mostBodyLines) draft.body.push({ line: here, text: line })
      else if (!isBlank(line)) unknown.push({ line: here, text: line })
      n = here
    },
    // A name that belongs to the time below it may be among the last two lines.
    take: () => taken(unknown.splice(0, Math.max(0, unknown.length - 2))),
    end() {
      flush()
      draft = null
      return taken(unknown.splice(0))
    },
  }
}

function messageOf({ sender, at, form, line, body }: Draft, lines: number, isIndented: boolean): Spoken {
  const { text, asides } = readBody(body, sender, isIndented)
  const kind = text === '' ? 'blank' : 'text'
  return { at, sender, text, asides, kind: form === 'transfer' ? 'transfer' : kind, line, lines }
}

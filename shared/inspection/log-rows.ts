import { cleanSender, isAgentAccount } from '#shared/chat/heading.ts'
import type { ChatMessage, ChatSide } from '#shared/chat/message.ts'
import { cleanCell, readInstant } from '#shared/orders/cells.ts'
import type { RawRow } from '#shared/orders/order-draft.ts'
import { draftOf } from './draft-talk.ts'
import type { LogField } from './log-columns.ts'
import type { LogJob, LogPart } from './log-draft.ts'
import type { LogLineCode } from './log-import.ts'
import { noteLines } from './log-notes.ts'
import { buyerWords, type KnownLogTable } from './log-table.ts'
import { createTalkCutter } from './talk-cutter.ts'

export interface RowLog {
  push(row: RawRow): void
  take(): LogPart
  end(): LogPart
}

/** As of a pasted piece. */
const mostLetters = 200_000

/** Reads a table of messages, row by row: the exported web history, or one whose columns a person named. */
export function openRowLog({ layout, columns }: KnownLogTable, job: LogJob): RowLog {
  const cutter = createTalkCutter()
  const notes = noteLines()
  const ours = new Set(job.ours)
  let messages = 0
  const part = (cuts: ReturnType<typeof cutter.take>): LogPart => {
    const read = { talks: cuts.map((cut) => draftOf(cut, layout, job)), messages, ...notes.take() }
    messages = 0
    return read
  }
  return {
    push(raw) {
      const cell = (field: LogField) => {
        const at = columns[field]
        return at === undefined ? '' : cleanCell(raw.cells[at] ?? '')
      }
      const note = (code: LogLineCode) => notes.add({ line: raw.row, code, text: raw.cells.join(' | ') })
      const at = readInstant(cell('at').replace(/\.\d{1,6}$/, ''))
      const buyer = cleanSender(cell('buyer')).slice(0, 60)
      if (raw.isBroken) return note('broken_row')
      if (at === null) return note('no_time')
      if (buyer === '') return note('no_buyer')
      const sender = cleanSender(cell('sender'))
      const side = sideOf({ word: cell('side'), sender, buyer, ours })
      const text = cell('text')
      if (text.length > mostLetters) note('too_long')
      messages += 1
      cutter.add(buyer, messageOf(at, side, sender, text.slice(0, mostLetters)), cell('session') || null)
    },
    take: () => part(cutter.take()),
    end: () => part(cutter.end()),
  }
}

interface Told {
  readonly word: string
  readonly sender: string
  readonly buyer: string
  readonly ours: ReadonlySet<string>
}

/** By the sender where it tells, else by the word of the row, else whoever is not the buyer is ours. */
function sideOf({ word, sender, buyer, ours }: Told): ChatSide {
  if (sender === buyer) return 'buyer'
  if (isAgentAccount(sender) || ours.has(sender)) return 'agent'
  const plain = word.toLowerCase()
  if (buyerWords.includes(plain)) return 'buyer'
  return 'agent'
}

function messageOf(at: number, side: ChatSide, sender: string, text: string): ChatMessage {
  const name = side === 'agent' ? sender.replace('：', ':') : sender
  return { at: at - (at % 1_000), side, sender: name, text, kind: text === '' ? 'blank' : 'text', asides: [] }
}

import type { ChatMessage } from '#shared/chat/message.ts'
import { startOfDay } from '#shared/kernel/time.ts'
import { draftOf } from './draft-talk.ts'
import type { LogJob, LogPart } from './log-draft.ts'
import { noteLines } from './log-notes.ts'
import { createTalkCutter } from './talk-cutter.ts'

/** Session, user, sent by agent 0/1, is transfer, is repeat, sku or nan, text (data/README.md, chat logs). */
const columns = 7

export interface JddcLog {
  push(line: string): void
  take(): LogPart
  end(): LogPart
}

function fieldsOf(line: string): readonly string[] | null {
  const fields = line.split('\t')
  return fields.length >= columns && fields.slice(2, 5).every((flag) => flag === '0' || flag === '1') ? fields : null
}

/** Whether a text is a JDDC dump: one of its first lines after names of columns is a row of it. */
export function isJddc(head: readonly string[]): boolean {
  return head.slice(0, 3).some((line) => fieldsOf(line) !== null)
}

/**
 * Reads a JDDC dump. It tells no times: every message stands at the beginning of the day the person named, and nothing is
 * measured of it. Without a day no row is taken.
 */
export function openJddcLog(job: LogJob): JddcLog {
  const cutter = createTalkCutter()
  const notes = noteLines()
  const at = job.day === null ? null : startOfDay(job.day)
  let line = 0
  let messages = 0
  const part = (cuts: ReturnType<typeof cutter.take>): LogPart => {
    const read = { talks: cuts.map((cut) => draftOf(cut, 'jddc', job)), messages, ...notes.take() }
    messages = 0
    return read
  }
  return {
    push(text) {
      line += 1
      const fields = fieldsOf(text)
      if (fields === null) {
        // The first line may name the columns.
        if (text.trim() !== '' && line > 1) notes.add({ line, code: 'unknown', text })
        return
      }
      const [session = '', user = ''] = fields
      if (at === null) return notes.add({ line, code: 'no_time', text })
      if (user === '') return notes.add({ line, code: 'no_buyer', text })
      messages += 1
      cutter.add(user.slice(0, 60), messageOf(fields, at), session)
    },
    take: () => part(cutter.take()),
    end: () => part(cutter.end()),
  }
}

/** The dump does not say which agent spoke. */
function messageOf([, user = '', isAgent, , , sku = '', ...rest]: readonly string[], at: number): ChatMessage {
  const text = rest.join('\t').trim()
  const side = isAgent === '1' ? 'agent' : 'buyer'
  const asides = sku === '' || sku === 'nan' ? [] : [sku]
  return { at, side, sender: side === 'agent' ? '' : user, text, kind: text === '' ? 'blank' : 'text', asides }
}

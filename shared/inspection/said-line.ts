import type { ChatMessage } from '#shared/chat/message.ts'
import { isAutoReply } from './auto-reply.ts'
import { type Cue, cuesOf, has } from './cues.ts'

/** A message as detectors read it. */
export interface SaidLine {
  /** Its place among the talk's messages: the evidence a hit points at. */
  readonly no: number
  readonly at: number
  readonly who: 'buyer' | 'person' | 'auto'
  readonly text: string
  readonly cues: number
}

/** What people and the console said, in order; what the platform noted is left out. */
export function saidLines(messages: readonly ChatMessage[]): SaidLine[] {
  const lines: SaidLine[] = []
  for (const [no, message] of messages.entries()) {
    const { at, side, text, kind } = message
    if (side === 'system' || kind === 'transfer') continue
    const who = side === 'buyer' ? 'buyer' : speakerOf(message)
    lines.push({ no, at, who, text, cues: text === '' ? 0 : cuesOf(text) })
  }
  return lines
}

function speakerOf(message: ChatMessage): 'person' | 'auto' {
  return isAutoReply(message) ? 'auto' : 'person'
}

/** What people of the shop said from `from` (a place among the lines) up to the buyer's next word. */
export function saidUntilBuyer(lines: readonly SaidLine[], from: number): SaidLine[] {
  const said: SaidLine[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.who === 'buyer') break
    if (line.who === 'person') said.push(line)
  }
  return said
}

export function tells(line: SaidLine, cue: Cue): boolean {
  return has(line.cues, cue)
}

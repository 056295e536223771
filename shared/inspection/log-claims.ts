import type { ChatMessage, ChatSide, UnknownLine } from '#shared/chat/message.ts'
import type { Spoken } from '#shared/chat/read-headed.ts'
import type { CutTalk } from './log-draft.ts'
import { type Noted, noteLines } from './log-notes.ts'
import type { LogSides } from './log-sides.ts'
import { createTalkCutter, type TalkCutter } from './talk-cutter.ts'

/** Letters of one message that are taken (as of a pasted piece). */
const mostLetters = 200_000
/** A log that goes back in time by more than this (ms) has come to another conversation (as in a pasted chat). */
const backwardMs = 60_000
/** As of every buyer's nick. */
const mostNick = 60
/** What is said before a buyer speaks, kept until one does. */
const mostUnclaimed = 5_000

/** Gives each message to its buyer, as `conversationsOf` does for a pasted chat, line by line and in bounded memory. */
export function createClaims(sides: LogSides) {
  const cutter: TalkCutter = createTalkCutter()
  const notes = noteLines()
  const buyers = new Set<string>()
  let current: string | null = null
  let waiting: { message: ChatMessage; line: number }[] = []
  let lastAt = 0

  function give(buyer: string, message: ChatMessage): void {
    for (const one of waiting) cutter.add(buyer, one.message)
    waiting = []
    cutter.add(buyer, message)
  }

  function claim(spoken: Spoken): void {
    const message = messageOf(spoken, sides.sideOf(spoken), notes)
    if (spoken.at < lastAt - backwardMs) current = null
    lastAt = spoken.at
    if (message.side === 'buyer') {
      current = message.sender.slice(0, mostNick).trim()
      if (buyers.size < 2) buyers.add(current)
    }
    if (current !== null && message.side !== 'system') give(current, message)
    else if (waiting.length < mostUnclaimed) waiting.push({ message, line: spoken.line })
    else notes.add({ line: spoken.line, code: 'no_buyer', text: spoken.text })
  }

  return {
    cutter,
    notes,
    add(spoken: readonly Spoken[], unknown: readonly UnknownLine[]): void {
      let next = 0
      for (const one of spoken) {
        for (let line = unknown[next]; line && line.line < one.line; line = unknown[next]) {
          notes.add({ ...line, code: 'unknown' })
          cutter.unknown(line)
          next += 1
        }
        claim(one)
      }
      for (const line of unknown.slice(next)) {
        notes.add({ ...line, code: 'unknown' })
        cutter.unknown(line)
      }
    },
    end(): CutTalk[] {
      // The only buyer of a file is who was spoken to, even when the clock went back before the end.
      const [only] = current === null && buyers.size === 1 ? buyers : [current]
      for (const { message, line } of waiting) {
        if (only) cutter.add(only, message)
        else notes.add({ line, code: 'no_buyer', text: message.text })
      }
      return cutter.end()
    },
  }
}

function messageOf({ at, sender, text, kind, asides, line }: Spoken, side: ChatSide, notes: Noted): ChatMessage {
  if (text.length > mostLetters) notes.add({ line, code: 'too_long', text })
  const shown = asides.slice(0, 50).map((aside) => aside.slice(0, 500))
  return {
    at,
    side,
    sender: side === 'agent' ? sender.replace('：', ':') : sender,
    text: text.slice(0, mostLetters),
    kind,
    asides: shown,
  }
}

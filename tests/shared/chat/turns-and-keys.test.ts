import { describe, expect, it } from 'vitest'
import { clockTurns, mostTurns } from '#shared/chat/clock-turns.ts'
import type { ChatMessage } from '#shared/chat/message.ts'
import { freshMessages, messageKey } from '#shared/chat/message-key.ts'
import { parseChat } from '#shared/chat/parse-chat.ts'
import { minuteMs, secondMs } from '#shared/kernel/time.ts'
import { compact, everyLayout, standard } from '#tests/fixtures/chat/samples.ts'

const ten = Date.UTC(2025, 10, 5, 2)
const now = ten + 60 * minuteMs

/** `said('buyer', 3)`: three minutes after ten. */
function said(side: ChatMessage['side'], minutes: number): ChatMessage {
  return { at: ten + minutes * minuteMs, side, sender: side, text: '在吗', kind: 'text', asides: [] }
}

const told = (messages: readonly ChatMessage[], at = now) =>
  clockTurns(messages, at).map((turn) => `${turn.side} ${(turn.at - ten) / minuteMs}`)

describe('R09 what a pasted chat tells the clock', () => {
  it('who began to speak when; 转接 is nobody’s turn', () => {
    const talk = [
      said('system', 0),
      said('buyer', 1),
      said('buyer', 2),
      said('agent', 3),
      said('agent', 4),
      said('buyer', 5),
    ]
    expect(told(talk)).toEqual(['buyer 1', 'agent 3', 'buyer 5'])
    expect(told([...talk].reverse())).toEqual(told(talk))
  })

  it('an answered chat that rested over half an hour is another one; an unanswered buyer still waits', () => {
    expect(told([said('buyer', 0), said('agent', 1), said('buyer', 31)])).toEqual(['buyer 0', 'agent 1', 'buyer 31'])
    expect(told([said('buyer', 0), said('agent', 1), said('buyer', 32)])).toEqual(['buyer 32'])
    expect(told([said('buyer', 0), said('buyer', 59)])).toEqual(['buyer 0'])
  })

  it('a platform’s clock a little ahead counts as now; far ahead it tells nothing', () => {
    expect(told([said('buyer', 64)])).toEqual(['buyer 60'])
    expect(told([said('buyer', 66)])).toEqual([])
  })

  it('only the newest turns of an endless talk are remembered', () => {
    const endless = Array.from({ length: 1_000 }, (_, at) => said(at % 2 === 0 ? 'buyer' : 'agent', at / 60))
    expect(clockTurns(endless, now)).toHaveLength(mostTurns)
  })
})

describe('the same message is taken once', () => {
  const messagesOf = (text: string) => parseChat(text).conversations.flatMap(({ messages }) => [...messages])

  it('whichever way it was copied', () => {
    const keys = messagesOf(standard).map(messageKey)
    for (const text of Object.values(everyLayout)) {
      const fresh = freshMessages(messagesOf(text), keys)
      expect(fresh.filter(({ kind }) => kind !== 'transfer')).toEqual([])
    }
  })

  it('a longer copy adds what is new', () => {
    const longer = `${standard}\n小鹿2024\n2025-11-05 10:01:00\n有货吗`
    expect(freshMessages(messagesOf(longer), messagesOf(compact).map(messageKey)).map(({ text }) => text)).toEqual([
      '有货吗',
    ])
  })

  it('the same word twice in one second counts twice', () => {
    const one = { ...said('buyer', 0), text: '？' }
    expect(freshMessages([one, one], [])).toHaveLength(2)
    expect(freshMessages([one, one], [messageKey(one)])).toHaveLength(1)
    expect(freshMessages([one, { ...one, at: one.at + secondMs }], [messageKey(one)])).toHaveLength(1)
  })
})

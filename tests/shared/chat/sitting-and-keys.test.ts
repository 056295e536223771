import { describe, expect, it } from 'vitest'
import type { ChatMessage } from '#shared/chat/message.ts'
import { freshMessages, messageKey } from '#shared/chat/message-key.ts'
import { parseChat } from '#shared/chat/parse-chat.ts'
import { mostTold, sittingOf } from '#shared/chat/sitting.ts'
import { minuteMs, secondMs } from '#shared/kernel/time.ts'
import { compact, everyLayout, standard } from '#tests/fixtures/chat/samples.ts'

const ten = Date.UTC(2025, 10, 5, 2)
const now = ten + 60 * minuteMs

/** `said('buyer', 3)`: three minutes after ten. */
function said(side: ChatMessage['side'], minutes: number): ChatMessage {
  return { at: ten + minutes * minuteMs, side, sender: side, text: '在吗', kind: 'text', asides: [] }
}

const told = (messages: readonly ChatMessage[], at = now) =>
  sittingOf(messages, at).map((one) => `${one.side} ${(one.at - ten) / minuteMs}`)

describe('R09 which messages of a pasted chat the clock is told of', () => {
  it('those of people, in order of time; 转接 is nobody’s', () => {
    const talk = [said('system', 0), said('buyer', 1), said('buyer', 2), said('agent', 3)]
    expect(told(talk)).toEqual(['buyer 1', 'buyer 2', 'agent 3'])
    expect(told([...talk].reverse())).toEqual(told(talk))
  })

  it('an answered chat that rested over half an hour is another one; an unanswered buyer still waits', () => {
    expect(told([said('buyer', 0), said('agent', 1), said('buyer', 31)])).toHaveLength(3)
    expect(told([said('buyer', 0), said('agent', 1), said('buyer', 32)])).toEqual(['buyer 32'])
    expect(told([said('buyer', 0), said('buyer', 59)])).toHaveLength(2)
  })

  it('a platform’s clock may be five minutes ahead, not more', () => {
    expect(told([said('buyer', 64), said('buyer', 66)])).toEqual(['buyer 64'])
  })

  it('of an endless talk the newest are told', () => {
    const endless = Array.from({ length: 3_000 }, (_, at) => said('buyer', at / 60))
    expect(sittingOf(endless, now)).toHaveLength(mostTold)
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

import { describe, expect, it } from 'vitest'
import { platformNames } from '#shared/kernel/platform-names.ts'
import en from '#shared/messages/en/response.json' with { type: 'json' }
import zh from '#shared/messages/zh-CN/response.json' with { type: 'json' }
import { autoReplyAdvice } from '#shared/response/auto-reply.ts'
import { consoleItems, defaultConsole, itemStates, mayUse, wantedValue } from '#shared/response/console.ts'
import { countUnits } from '#shared/response/formula.ts'

const lines = (count: number) => Array.from({ length: count }, (_, at) => `第${at + 1}条签名`)

function code(change: Partial<typeof defaultConsole>): string {
  const result = mayUse({ ...defaultConsole, ...change })
  return result.ok ? 'ok' : result.failure.code
}

describe('R10 settings of a chat console', () => {
  it.each([
    [2, 'load_out_of_range'],
    [3, 'ok'],
    [5, 'ok'],
    [6, 'load_out_of_range'],
  ])('an automatic reply from %i waiting buyers on: %s', (loadReplyFrom, expected) => {
    expect(code({ loadReplyFrom })).toBe(expected)
  })

  it('five lines of signature are accepted, a sixth is refused, fewer than three are advised against', () => {
    expect(code({ signatureLines: lines(5) })).toBe('ok')
    expect(code({ signatureLines: lines(6) })).toBe('too_many_lines')
    const few = [2, 3].map((count) => mayUse({ ...defaultConsole, signatureLines: lines(count) }))
    expect(few.map((result) => result.ok && result.value.hasFewLines)).toEqual([true, false])
  })

  it('a rotation faster than five minutes is refused', () => {
    expect([4, 5].map((signatureMinutes) => code({ signatureMinutes }))).toEqual(['interval_too_short', 'ok'])
  })

  it('the defaults are those of the trade: reminder after 6 s, reply from 3 buyers, every 5 minutes', () => {
    expect(defaultConsole).toMatchObject({ waitReminderSeconds: 6, loadReplyFrom: 3, signatureMinutes: 5 })
    expect(wantedValue('contactNotice', defaultConsole)).toBe('off')
    expect(wantedValue('flashAndShake', defaultConsole)).toBe('off')
    expect(wantedValue('sellerWorkbench', defaultConsole)).toBe('on')
    expect(wantedValue('busyAwayReply', defaultConsole)).toBe('on')
  })

  it('a tick holds for what was set then: when the shop sets something else, it asks for another look', () => {
    const value = wantedValue('loadReply', defaultConsole)
    const ticks = [{ item: 'loadReply' as const, at: 1, value }]
    const stateAt = (loadReplyFrom: number) =>
      itemStates(ticks, { ...defaultConsole, loadReplyFrom }).find(({ item }) => item === 'loadReply')?.state
    expect([stateAt(3), stateAt(4)]).toEqual(['done', 'changed'])
    expect(itemStates([], defaultConsole).every(({ state }) => state === 'open')).toBe(true)
  })
})

describe('R10 when the automatic reply helps', () => {
  const moment = { waiting: 3, loadReplyFrom: 3, isNew: true, hasOpenObjection: false }

  it('from the threshold on it greets a new buyer; one who was answered gets a person', () => {
    expect(autoReplyAdvice(moment)).toBe('on')
    expect(autoReplyAdvice({ ...moment, waiting: 2 })).toBeNull()
    expect(autoReplyAdvice({ ...moment, isNew: false })).toBeNull()
  })

  it('with an open objection it is never suggested, however many wait', () => {
    expect(autoReplyAdvice({ ...moment, waiting: 9, hasOpenObjection: true })).toBe('off')
  })
})

describe('R09 R10 words', () => {
  it('every formula has its text and source, every setting its name and reason, in both languages', () => {
    const keys = [
      ...platformNames.flatMap((one) => [`formula.${one}.text`, `formula.${one}.source`]),
      ...countUnits.map((unit) => `unit.${unit}`),
      ...consoleItems.flatMap((item) => [`console.${item}`, `console.${item}.why`]),
    ]
    expect(keys.filter((key) => !(key in zh) || !(key in en))).toEqual([])
  })
})

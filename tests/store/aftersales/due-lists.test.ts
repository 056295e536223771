import { describe, expect, it } from 'vitest'
import { readDeadlines } from '#shared/aftersales/read-deadlines.ts'
import { dayMs, parseInstant } from '#shared/kernel/time.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { act, openCase, openDispute, shopWithPeople, viewOf } from './cases.ts'

const at = (text: string) => parseInstant(text) ?? 0
const minute = 0

async function typed(desk: Desk, what: string, due: string): Promise<string> {
  const id = await openDispute(desk)
  await act(desk, id, { do: 'setDeadline', what, dueAt: at(due) })
  return id
}

describe('R41 R42 before the day shift arrives', () => {
  it('tells what expires from now to 08:30, the nearest first; what is over or later is not in it', async () => {
    const { desk } = await shopWithPeople()
    desk.now = at('2025-12-31 19:00')
    await typed(desk, '八点半', '2026-01-01 08:30')
    await typed(desk, '之后', '2026-01-01 08:31')
    await typed(desk, '半夜', '2026-01-01 02:00')
    const past = await typed(desk, '已过', '2025-12-31 20:00')
    await act(desk, past, { do: 'setDeadline', what: '同一工单', dueAt: at('2026-01-01 06:00') })
    await openDispute(desk)
    desk.now = at('2025-12-31 21:00')
    const list = await desk.ask('aftersales.beforeDayShift', { minute })
    expect(list.until).toBe(at('2026-01-01 08:30'))
    expect(list.cases.map(({ due }) => due.words)).toEqual(['半夜', '同一工单', '八点半'])
    desk.now = at('2026-01-01 03:00')
    const later = await desk.ask('aftersales.beforeDayShift', { minute })
    expect(later.cases.map(({ due }) => due.words)).toEqual(['同一工单', '八点半'])
    desk.now = at('2026-01-01 08:30')
    expect((await desk.ask('aftersales.beforeDayShift', { minute })).until).toBe(at('2026-01-02 08:30'))
  })

  it('has the promises of the night in it, masked', async () => {
    const { desk } = await shopWithPeople()
    desk.now = at('2025-12-31 21:00')
    const promise = { platform: 'taobao', buyerNick: '小鹿', receptionId: null, orderNo: null } as const
    const what = '明早回电，电话 13800138010'
    await desk.ask('handover.addPromise', { ...promise, what, dueAt: at('2026-01-01 08:00') })
    const { promises } = await desk.ask('aftersales.beforeDayShift', { minute })
    expect(promises).toMatchObject([{ what: '明早回电，电话 138****8010', ownerName: '小周' }])
  })
})

describe('R41 reminders inside working hours', () => {
  const holidays = JSON.stringify({
    year: 2026,
    days: [
      ...[1, 2, 3].map((day) => ({ name: '元旦', date: `2026-01-0${day}`, isOffDay: true })),
      { name: '元旦', date: '2026-01-04', isOffDay: false },
    ],
  })

  it('an hour ahead; for what ends at night before people went home; never at night or on a holiday', async () => {
    const { desk, sit } = await shopWithPeople()
    sit('owner')
    await desk.ask('calendar.importYear', { fileName: '2026.json', letters: holidays })
    sit('agent')
    desk.now = at('2025-12-30 09:00')
    await typed(desk, '今天', '2025-12-30 15:00')
    await typed(desk, '半夜', '2025-12-31 03:00')
    await typed(desk, '假期', '2026-01-02 12:00')
    const remindedAt = async (now: string) => {
      desk.now = at(now)
      return (await desk.ask('aftersales.remindedOf', { minute })).map(({ due }) => due.words)
    }
    expect([await remindedAt('2025-12-30 13:59'), await remindedAt('2025-12-30 14:00')]).toEqual([[], ['今天']])
    expect(await remindedAt('2025-12-30 23:00')).toEqual(['今天', '半夜'])
    expect(await remindedAt('2025-12-31 02:30')).toEqual([])
    expect(await remindedAt('2025-12-31 22:59')).not.toContain('假期')
    expect(await remindedAt('2025-12-31 23:00')).toContain('假期')
    const [last] = (await desk.ask('aftersales.remindedOf', { minute })).slice(-1)
    expect(last).toMatchObject({ due: { words: '假期' }, holiday: '元旦' })
    expect([await remindedAt('2026-01-01 11:00'), await remindedAt('2026-01-03 11:00')]).toEqual([[], []])
    // A weekend day that is worked is a working day.
    expect(await remindedAt('2026-01-04 11:00')).toHaveLength(3)
  })

  it('reminds whoever has it in hand, of no closed case', async () => {
    const { desk, sit } = await shopWithPeople()
    const id = await openCase(desk, { kind: 'return', requestedAt: desk.now })
    await act(desk, id, { do: 'setDeadline', what: '退款', dueAt: desk.now + 60_000 })
    const count = async () => (await desk.ask('aftersales.remindedOf', { minute })).length
    expect(await count()).toBe(1)
    sit('other')
    expect(await count()).toBe(0)
    sit('agent')
    await act(desk, id, { do: 'flow', act: { do: 'end', how: 'withdrawn', at: desk.now, words: '' } })
    await act(desk, id, { do: 'close', words: '', rootCause: '' })
    expect(await count()).toBe(0)
  })
})

describe('R41 goods that lie unpacked', () => {
  it('who leads is told once the seven days are over, until they are unpacked', async () => {
    const { desk, sit } = await shopWithPeople()
    const id = await openCase(desk, { kind: 'exchange', requestedAt: desk.now })
    await act(desk, id, { do: 'flow', act: { do: 'receive', courier: '', trackingNo: '', at: desk.now } })
    expect(await desk.code('aftersales.breaches', { minute })).toBe('not_allowed')
    sit('supervisor')
    const told = async () => (await desk.ask('aftersales.breaches', { minute })).map(({ due }) => due.clock)
    desk.now += 7 * dayMs
    expect(await told()).toEqual([])
    desk.now += 1
    expect(await told()).toEqual(['KX3'])
    await act(desk, id, { do: 'flow', act: { do: 'inspect', words: '完好', restocked: true } })
    expect(await told()).toEqual([])
  })
})

describe('R41 deadlines out of a list of the platform', () => {
  it('are kept with the open case of their order, once; a line that is none and an order without a case are told', async () => {
    const { desk } = await shopWithPeople()
    desk.now = at('2025-12-30 09:00')
    const about = { kind: 'dispute' as const, disputeKind: 'product' as const, claimType: null }
    const { id } = await desk.ask('aftersales.open', {
      ...{ platform: 'taobao', buyerNick: '小鹿', orderNo: '2877100943019898489', receptionId: null },
      ...{ description: '', about },
    })
    const { read, unread } = readDeadlines(
      [
        '订单号\t事项\t截止时间',
        '2877100943019898489\t举证截止\t2025-12-31 12:00',
        '"2025-12-30 18:00","首次响应","2877100943019898489"',
        '2877100943019898490\t举证截止\t2025-12-31 12:00',
        '2877100943019898489\t早就过了\t2025-12-29 12:00',
      ].join('\r\n'),
    )
    expect([read.length, unread]).toEqual([4, [1]])
    const note = () => desk.ask('aftersales.noteDeadlines', { rows: read })
    expect(await note()).toEqual({ set: 2, known: 1, unmatched: ['2877100943019898490'] })
    expect(await note()).toMatchObject({ set: 0, known: 3 })
    const { due, deadlines, turns } = await viewOf(desk, id)
    expect(due).toMatchObject({ words: '首次响应', source: 'imported', dueAt: at('2025-12-30 18:00') })
    expect([deadlines.length, turns.length]).toEqual([2, 2])
  })
})

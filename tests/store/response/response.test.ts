import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs, secondMs } from '#shared/kernel/time.ts'
import { defaultConsole } from '#shared/response/console.ts'
import { defaultFormulas } from '#shared/response/default-formulas.ts'
import { openDesk } from '#tests/harness/desk.ts'

async function openFloor() {
  const desk = await openDesk()
  desk.sitDown('agent', '小周')
  return desk
}

const own = { ...defaultFormulas.kuaishou, withinSeconds: 60, text: '按人次，60 秒', source: '商家后台' }

describe('R09 formulas are settings', () => {
  it('the supervisor changes one and takes it back; the agent reads it', async () => {
    const desk = await openFloor()
    expect(await desk.code('response.saveFormula', { platform: 'kuaishou', formula: own })).toBe('not_allowed')
    desk.sitDown('supervisor')
    await desk.ask('response.saveFormula', { platform: 'kuaishou', formula: own })
    const turned = { ...own, fromMinute: 600, toMinute: 540 }
    expect(await desk.code('response.saveFormula', { platform: 'jd', formula: turned })).toBe('hours_turned')
    desk.sitDown('agent')
    const read = async () =>
      (await desk.ask('response.rules', {})).formulas.find(({ platform }) => platform === 'kuaishou')
    expect(await read()).toEqual({ platform: 'kuaishou', isOwn: true, formula: own })
    desk.sitDown('supervisor')
    await desk.ask('response.saveFormula', { platform: 'kuaishou', formula: null })
    expect(await read()).toEqual({ platform: 'kuaishou', isOwn: false, formula: defaultFormulas.kuaishou })
  })

  it('the day is counted anew from the log: another formula, another figure, nothing stored', async () => {
    const desk = await openFloor()
    const { id } = await desk.ask('reception.start', { platform: 'kuaishou', buyerNick: '阿宁' })
    desk.now += 50 * secondMs
    await desk.ask('reception.replied', { id })
    const today = () => desk.ask('response.today', { scope: 'mine' })
    expect(await today()).toEqual([
      {
        ...{ platform: 'kuaishou', talks: 1, rate: null },
        ...{ sixSecond: { asked: 1, inTime: 0 }, toldByChat: 0 },
      },
    ])
    desk.sitDown('supervisor')
    await desk.ask('response.saveFormula', { platform: 'kuaishou', formula: own })
    const shop = () => desk.ask('response.today', { scope: 'shop' })
    expect(await shop()).toMatchObject([{ rate: { asked: 1, inTime: 1, meanMs: 50_000 } }])
    await desk.ask('response.saveFormula', { platform: 'kuaishou', formula: { ...own, withinSeconds: 49 } })
    expect(await shop()).toMatchObject([{ rate: { asked: 1, inTime: 0 } }])
    expect(await today()).toEqual([])
  })

  it('yesterday is left out, also of a talk that goes on after midnight', async () => {
    const desk = await openFloor()
    desk.now += 13.9 * hourMs
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: '阿宁' })
    await desk.ask('reception.replied', { id })
    desk.now += 9 * hourMs
    expect(await desk.ask('response.today', { scope: 'mine' })).toEqual([])
    await desk.ask('reception.buyerSpoke', { id })
    desk.now += minuteMs
    await desk.ask('reception.replied', { id })
    expect(await desk.ask('response.today', { scope: 'mine' })).toMatchObject([
      { talks: 1, rate: { asked: 1, inTime: 1 } },
    ])
  })
})

describe('R10 console settings of the shop and ticks of each person', () => {
  it('the supervisor sets them within their bounds, the agent reads them', async () => {
    const desk = await openFloor()
    expect(await desk.code('response.saveConsole', defaultConsole)).toBe('not_allowed')
    desk.sitDown('supervisor')
    const save = (change: object) => desk.code('response.saveConsole', { ...defaultConsole, ...change })
    expect(await save({ loadReplyFrom: 6 })).toBe('load_out_of_range')
    expect(await save({ signatureLines: ['1', '2', '3', '4', '5', '6'] })).toBe('too_many_lines')
    expect(await save({ signatureMinutes: 4 })).toBe('interval_too_short')
    const wanted = { ...defaultConsole, loadReplyFrom: 4, signatureLines: ['今晚八点上新'] }
    expect(await desk.ask('response.saveConsole', wanted)).toEqual({ hasFewLines: true })
    desk.sitDown('agent')
    expect(await desk.ask('response.rules', {})).toMatchObject({ console: wanted, hasFewLines: true })
  })

  it('each person ticks the own console; a changed value asks again', async () => {
    const desk = await openFloor()
    const states = async () =>
      Object.fromEntries((await desk.ask('response.consoleList', {})).map(({ item, state }) => [item, state]))
    await desk.ask('response.tickConsole', { item: 'loadReply', isDone: true })
    await desk.ask('response.tickConsole', { item: 'contactNotice', isDone: true })
    await desk.ask('response.tickConsole', { item: 'contactNotice', isDone: false })
    expect(await states()).toMatchObject({ loadReply: 'done', contactNotice: 'open' })
    const first = desk.seat
    desk.sitDown('supervisor')
    expect(await states()).toMatchObject({ loadReply: 'open' })
    await desk.ask('response.saveConsole', { ...defaultConsole, loadReplyFrom: 5 })
    desk.seat = first
    expect(await states()).toMatchObject({ loadReply: 'changed' })
  })
})

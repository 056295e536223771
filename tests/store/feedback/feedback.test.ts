import { describe, expect, it } from 'vitest'
import { allPages } from '#tests/harness/all-pages.ts'
import { openDesk } from '#tests/harness/desk.ts'

const said = { platform: 'taobao' as const, nick: '小鹿', kind: 'goods' as const, text: '杯盖太紧，老人拧不开' }

describe('R57 feedback of customers', () => {
  it('gets a decision, and the customer is told', async () => {
    const desk = await openDesk()
    desk.sitDown('agent', '小周')
    const { id } = await desk.ask('feedback.record', said)
    const open = async () => (await desk.ask('feedback.page', { which: 'open', after: null })).rows
    expect(await open()).toMatchObject([{ id, state: 'heard', text: said.text, buyerNick: '小鹿', isAdopted: null }])
    expect(await desk.code('feedback.markTold', { id, expected: 1 })).toBe('not_decided')
    const decision = { id, expected: 1, isAdopted: true, answer: '亲，新批次的杯盖已经放松了' }
    expect(await desk.code('feedback.decide', decision)).toBe('not_allowed')
    desk.sitDown('supervisor', '李主管')
    await desk.ask('feedback.decide', decision)
    desk.sitDown('agent', '小周')
    expect(await open()).toMatchObject([{ state: 'decided', isAdopted: true, answer: decision.answer }])
    desk.now += 60_000
    await desk.ask('feedback.markTold', { id, expected: 2 })
    expect(await open()).toEqual([])
    const { rows } = await desk.ask('feedback.page', { which: 'all', after: null })
    expect(rows).toMatchObject([{ state: 'told', toldAt: desk.now }])
    expect(await desk.code('feedback.markTold', { id, expected: 3 })).toBe('already_told')
  })

  it('a decision may be changed until the customer has been told', async () => {
    const desk = await openDesk()
    desk.sitDown('supervisor')
    const { id } = await desk.ask('feedback.record', said)
    await desk.ask('feedback.decide', { id, expected: 1, isAdopted: false, answer: '谢谢，先记下' })
    await desk.ask('feedback.decide', { id, expected: 2, isAdopted: true, answer: '谢谢，会改' })
    expect(await desk.code('feedback.decide', { id, expected: 2, isAdopted: false, answer: '不改' })).toBe('stale')
    await desk.ask('feedback.markTold', { id, expected: 3 })
    expect(await desk.code('feedback.decide', { id, expected: 4, isAdopted: false, answer: '不改' })).toBe(
      'already_told',
    )
  })

  it('open ones oldest first, all newest first, fifty at a time', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    for (let no = 0; no < 60; no += 1) {
      desk.now += no % 3 === 0 ? 1_000 : 0
      await desk.ask('feedback.record', { ...said, text: `第${no}条` })
    }
    const pages = await allPages((after) => desk.ask('feedback.page', { which: 'open', after }))
    const texts = pages.flat().map(({ text }) => text)
    expect([texts.length, new Set(texts).size]).toEqual([60, 60])
    expect(texts[0]).toMatch(/第[012]条/)
    const newest = await desk.ask('feedback.page', { which: 'all', after: null })
    expect(newest.rows[0]?.text).toMatch(/第5[789]条/)
  })
})

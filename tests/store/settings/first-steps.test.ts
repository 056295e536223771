import { describe, expect, it } from 'vitest'
import { importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'

async function freshShop(): Promise<Desk> {
  const desk = await openDesk()
  const shop = { shopName: '清和家居', platforms: ['taobao' as const], ownerName: '林店主', password: 'guitai-owner' }
  await desk.ask('staff.openShop', shop)
  return desk
}

const steps = (desk: Desk) => desk.ask('settings.firstSteps', {})

const ownScript = {
  id: null,
  expected: null,
  kind: 'preset' as const,
  step: 'greeting' as const,
  category: '问好',
  title: '本店问好',
  shortcut: '',
  messages: ['您好，清和家居，在的。'],
  platforms: [],
  farewellCase: null,
  status: 'approved' as const,
}

describe('the first steps of a fresh shop', () => {
  it('none is done when the shop has just opened: the starter scripts are nobody’s work', async () => {
    const desk = await freshShop()
    expect(await steps(desk)).toEqual({ isPutAway: false, done: [] })
  })

  it('each is ticked by what was really done', async () => {
    const desk = await freshShop()
    await desk.ask('reception.start', { platform: 'taobao', buyerNick: '阿宁' })
    expect((await steps(desk)).done).toEqual(['reception'])
    await desk.ask('scripts.save', ownScript)
    expect((await steps(desk)).done).toEqual(['scripts', 'reception'])
    await desk.ask('settings.noteFirstStep', { did: 'pressedHotKey' })
    expect((await steps(desk)).done).toEqual(['scripts', 'hotKey', 'reception'])
  })

  it('orders are done once an order is there', async () => {
    const desk = await openImportDesk()
    expect((await steps(desk)).done).not.toContain('orders')
    await importFile(desk, utf8(taobaoList([anOrder()])))
    expect((await steps(desk)).done).toContain('orders')
  })

  it('the hot key and putting away are each person’s own, and leave the preferences alone', async () => {
    const desk = await freshShop()
    const preferences = { ...(await desk.ask('settings.mine', {})), scheme: 'dark' as const }
    await desk.ask('settings.noteFirstStep', { did: 'pressedHotKey' })
    await desk.ask('settings.save', preferences)
    await desk.ask('settings.noteFirstStep', { did: 'putAway' })
    expect(await desk.ask('settings.mine', {})).toEqual(preferences)
    expect(await steps(desk)).toEqual({ isPutAway: true, done: [] })
    desk.sitDown('agent', '小周')
    expect(await steps(desk)).toEqual({ isPutAway: false, done: [] })
  })

  it('what was noted once is not journaled again', async () => {
    const desk = await freshShop()
    await desk.ask('settings.noteFirstStep', { did: 'pressedHotKey' })
    const frames = desk.host.frames.length
    await desk.ask('settings.noteFirstStep', { did: 'pressedHotKey' })
    expect(desk.host.frames.length).toBe(frames)
  })
})

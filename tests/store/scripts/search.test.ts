import { describe, expect, it } from 'vitest'
import { createShopScripts } from '#store/scripts/script-index.ts'
import { aForm, openedShop } from './scripts-desk.ts'

describe('R11 the picker', () => {
  it('finds a reply by Chinese, initials, full pinyin, category and shortcut', async () => {
    const desk = await openedShop()
    const { id } = await desk.ask('scripts.save', aForm({ category: '售后/青釉专区', title: '青釉退差价' }))
    const queries = ['青釉退差', 'qyt', 'qingyoutuichajia', '青釉专区', 'qytcj', '青釉 登记']
    const found = queries.map(async (query) => {
      const { rows } = await desk.ask('scripts.search', { query, step: null, platform: null })
      return rows.some(({ script }) => script.id === id)
    })
    expect(await Promise.all(found)).toEqual(queries.map(() => true))
  })

  it('lists the step’s replies before anything is typed, thirty at most', async () => {
    const desk = await openedShop()
    const { rows, total } = await desk.ask('scripts.search', { query: '', step: 'afterSales', platform: 'taobao' })
    expect({
      steps: [...new Set(rows.map(({ script }) => script.step))],
      shown: rows.length,
      more: total > 30,
    }).toEqual({
      steps: ['afterSales'],
      shown: 30,
      more: true,
    })
  })

  it('shows no reply of another platform', async () => {
    const desk = await openedShop()
    await desk.ask('scripts.save', aForm({ platforms: ['jd'] }))
    const ask = async (platform: 'jd' | 'taobao') =>
      (await desk.ask('scripts.search', { query: 'qytcj', step: null, platform })).total
    expect([await ask('jd'), await ask('taobao')]).toEqual([1, 0])
  })
})

describe('R11 the index in the store', () => {
  it('reads the table again after a replay, which carries no whole rows', async () => {
    const desk = await openedShop()
    await desk.queue.drained()
    const scripts = createShopScripts()
    const before = await scripts.ready(desk.db)
    const { id } = await desk.ask('scripts.save', aForm())
    await desk.queue.drained()
    const frame = { ...emptyFrame, operations: [{ k: 'patch', t: 'scripts', id, set: {} } as const] }
    scripts.follow([{ seq: 9, chain: 0, frame, after: null }])
    expect([before.rows.has(id), (await scripts.ready(desk.db)).rows.has(id)]).toEqual([false, true])
  })
})

const emptyFrame = {
  format: 1 as const,
  commandId: '',
  entry: 'scripts.save',
  personId: '',
  deskId: '',
  at: 0,
  stamp: '',
  operations: [],
}

import { describe, expect, it } from 'vitest'
import type { PendingFrame } from '#store/db/apply.ts'
import { decodeFrame } from '#store/db/operation.ts'
import { createShopScripts } from '#store/scripts/script-index.ts'
import type { Desk } from '#tests/harness/desk.ts'
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
    const { rows } = await desk.ask('scripts.search', { query: '', step: 'afterSales', platform: 'taobao' })
    expect({
      steps: [...new Set(rows.map(({ script }) => script.step))],
      shown: rows.length,
    }).toEqual({
      steps: ['afterSales'],
      shown: 30,
    })
  })

  it('what stands nowhere as a whole is told from what is only near', async () => {
    const desk = await openedShop()
    const ask = (query: string) => desk.ask('scripts.search', { query, step: null, platform: null })
    expect((await ask('便宜')).rows.map(({ foundIn }) => foundIn)).not.toContain('near')
    const { rows } = await ask('太贵了，能便宜点吗')
    expect(new Set(rows.map(({ foundIn }) => foundIn))).toEqual(new Set(['near']))
    expect(rows.map(({ script }) => script.title)).toContain('别家更便宜')
  })

  it('shows no reply of another platform', async () => {
    const desk = await openedShop()
    await desk.ask('scripts.save', aForm({ platforms: ['jd'] }))
    const ask = async (platform: 'jd' | 'taobao') =>
      (await desk.ask('scripts.search', { query: 'qytcj', step: null, platform })).rows.length
    expect([await ask('jd'), await ask('taobao')]).toEqual([1, 0])
  })
})

describe('R11 the index in the store', () => {
  it('reads the table again after a replay, which carries no whole rows', async () => {
    const desk = await openedShop()
    await desk.queue.drained()
    const scripts = createShopScripts(desk.db)
    const before = await scripts.ready(desk.db)
    const { id } = await desk.ask('scripts.save', aForm())
    await desk.queue.drained()
    const frame = { ...emptyFrame, operations: [{ k: 'patch', t: 'scripts', id, set: {} } as const] }
    scripts.follow([{ seq: 9, chain: 0, frame, after: null }])
    expect([before.rows.has(id), (await scripts.ready(desk.db)).rows.has(id)]).toEqual([false, true])
  })
})

describe('R11 the library is read in slices behind the first paint', () => {
  it('and a reply that is saved, renamed or retired meanwhile is found as it stands', async () => {
    const desk = await openedShop()
    const old = await desk.ask('scripts.save', aForm({ title: '青釉旧名', shortcut: '' }))
    const gone = await desk.ask('scripts.save', aForm({ title: '青釉不用', shortcut: '' }))
    await desk.queue.drained()
    const scripts = createShopScripts(desk.db)
    const loading = scripts.loaded()
    const from = desk.host.frames.length
    const fresh = await desk.ask('scripts.save', aForm({ title: '青釉新话' }))
    await desk.ask('scripts.save', aForm({ id: old.id, expected: 1, title: '紫砂新茶', shortcut: '' }))
    await desk.ask('scripts.retire', { id: gone.id, expected: 1 })
    await desk.queue.drained()
    scripts.follow(await framesWithRows(desk, from))
    const { index } = await loading
    const ids = (query: string) => index.search(query, { step: null, platform: null, limit: 30, now: desk.now })
    expect([ids('青釉新话')[0]?.id, ids('紫砂新茶')[0]?.id, ids('青釉旧名').length]).toEqual([fresh.id, old.id, 0])
    expect(ids('qingyou').map(({ id }) => id)).not.toContain(gone.id)
  })

  it('once: who asks meanwhile waits for the same reading', async () => {
    const desk = await openedShop()
    await desk.queue.drained()
    const scripts = createShopScripts(desk.db)
    const [one, other] = await Promise.all([scripts.loaded(), scripts.loaded()])
    expect(one).toBe(other)
    expect(one.rows.size).toBe(await desk.db.scripts.count())
  })
})

/** Frames from this one on, with the rows as the gate would hand them on. */
async function framesWithRows(desk: Desk, from: number): Promise<PendingFrame[]> {
  const frames = desk.host.frames.slice(from).map(({ bytes, chain }, at) => ({
    seq: from + at + 1,
    chain,
    frame: decodeFrame(bytes),
  }))
  const rows = await desk.db.scripts.toArray()
  const rowOf = (id: string) => rows.find((row) => row.id === id) ?? null
  return frames.map((pending) => ({
    ...pending,
    after: pending.frame.operations.map((one) =>
      one.k === 'remove' ? null : rowOf(one.k === 'put' ? one.row.id : one.id),
    ),
  }))
}

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

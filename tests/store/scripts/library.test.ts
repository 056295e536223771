import { describe, expect, it } from 'vitest'
import { starterScripts } from '#shared/scripts/starter.ts'
import { allPages } from '#tests/harness/all-pages.ts'
import { aForm, openedShop } from './scripts-desk.ts'

describe('R11 the library of replies', () => {
  it('a new shop has the starter library; event phrases wait as drafts for their dates', async () => {
    const desk = await openedShop()
    const { total } = await desk.ask('scripts.page', page)
    const drafts = await desk.ask('scripts.page', { ...page, status: 'draft' })
    expect({ total, kinds: [...new Set(drafts.rows.map(({ kind }) => kind))] }).toEqual({
      total: starterScripts.length,
      kinds: ['event'],
    })
  })

  it('the library is read page by page in its own order, each script once', async () => {
    const desk = await openedShop()
    const pages = await allPages((after) => desk.ask('scripts.page', { ...page, after }))
    const places = pages.flat().map(({ category, title }) => `${category} ${title}`)
    expect({ count: new Set(places).size, firstPart: places[0]?.split('/')[0] }).toEqual({
      count: starterScripts.length,
      firstPart: '促成',
    })
  })

  it('a category holds for everything below it', async () => {
    const desk = await openedShop()
    const categories = await desk.ask('scripts.categories', {})
    const below = categories.filter(({ category }) => category.startsWith('告别/'))
    const { total } = await desk.ask('scripts.page', { ...page, category: '告别' })
    expect(below.reduce((sum, { approved, drafts }) => sum + approved + drafts, 0)).toBe(total)
  })

  it('is searched by words, by shortcut and by how titles and categories are said, drafts too', async () => {
    const desk = await openedShop()
    await desk.ask('scripts.save', aForm({ status: 'draft' }))
    const found = async (text: string) =>
      (await desk.ask('scripts.page', { ...page, text })).rows.map(({ title }) => title)
    const asked = ['退差价', 'qytcj', 'qingyou', 'qingyou tuikuan', '已为您登记', 'qingyou weixiu']
    expect(await Promise.all(asked.map(async (text) => (await found(text)).includes('青釉退差价')))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ])
  })

  it('starter scripts are added once; removed ones come back, retired ones stay retired', async () => {
    const desk = await openedShop()
    const { rows } = await desk.ask('scripts.page', { ...page, status: 'draft' })
    const approved = (await desk.ask('scripts.page', { ...page, status: 'approved' })).rows[0]
    await desk.ask('scripts.remove', { id: rows[0]?.id ?? '', expected: 1 })
    await desk.ask('scripts.retire', { id: approved?.id ?? '', expected: 1 })
    expect([await desk.ask('scripts.importStarter', {}), await desk.ask('scripts.importStarter', {})]).toEqual([
      { added: 1 },
      { added: 0 },
    ])
    expect((await desk.ask('scripts.get', { id: approved?.id ?? '' })).status).toBe('retired')
  })
})

const page = { status: null, step: null, category: null, after: null }

describe('R11 writing a reply', () => {
  it('a saved reply is found at the next keystroke, a retired one no more', async () => {
    const desk = await openedShop()
    const ask = { query: 'qytcj', step: null, platform: null }
    expect(await desk.ask('scripts.search', ask)).toEqual({ rows: [] })
    const { id } = await desk.ask('scripts.save', aForm())
    const { rows } = await desk.ask('scripts.search', ask)
    expect(rows).toMatchObject([{ foundIn: 'shortcut', script: { id, title: '青釉退差价', lastUsedAt: null } }])
    await desk.ask('scripts.retire', { id, expected: 1 })
    expect((await desk.ask('scripts.search', ask)).rows).toEqual([])
  })

  it('a variable with a slip is refused with its place', async () => {
    const desk = await openedShop()
    expect(await desk.failure('scripts.save', aForm({ messages: ['您好', '差价{{价钱}}'] }))).toEqual({
      code: 'bad_variable',
      details: { problem: 'unknown', name: '价钱', message: 2 },
    })
  })

  it('two replies in use never share a shortcut; a retired one gives it free', async () => {
    const desk = await openedShop()
    const { id } = await desk.ask('scripts.save', aForm())
    const rival = aForm({ title: '青釉退差价二', shortcut: 'QYTCJ' })
    expect(await desk.failure('scripts.save', rival)).toEqual({
      code: 'shortcut_taken',
      details: { title: '青釉退差价' },
    })
    await desk.ask('scripts.retire', { id, expected: 1 })
    expect(await desk.code('scripts.save', rival)).toBe('ok')
  })

  it('an edit states the version it saw', async () => {
    const desk = await openedShop()
    const { id } = await desk.ask('scripts.save', aForm())
    expect(await desk.ask('scripts.save', aForm({ id, expected: 1, title: '退差价' }))).toEqual({ id, version: 2 })
    expect(await desk.code('scripts.save', aForm({ id, expected: 1 }))).toBe('stale')
    expect((await desk.ask('scripts.get', { id })).title).toBe('退差价')
  })

  it('agents write drafts, supervisors approve them', async () => {
    const desk = await openedShop()
    const agentId = desk.sitDown('agent', '小周')
    expect(await desk.code('scripts.save', aForm())).toBe('needs_supervisor')
    const { id } = await desk.ask('scripts.save', aForm({ status: 'draft' }))
    expect(await desk.code('scripts.save', aForm({ id, expected: 1, status: 'draft', title: '退差' }))).toBe('ok')
    expect((await desk.ask('scripts.page', { ...page, whose: 'mine' })).rows.map((row) => row.id)).toEqual([id])
    desk.sitDown('agent', '小吴')
    expect(await desk.code('scripts.save', aForm({ id, expected: 2, status: 'draft' }))).toBe('needs_supervisor')
    expect(await desk.code('scripts.retire', { id, expected: 2 })).toBe('needs_supervisor')
    desk.sitDown('supervisor', '李主管')
    expect(await desk.code('scripts.save', aForm({ id, expected: 2 }))).toBe('ok')
    expect(await desk.ask('scripts.get', { id })).toMatchObject({ status: 'approved', ownerId: agentId, version: 3 })
  })

  it('only drafts are removed', async () => {
    const desk = await openedShop()
    const { id } = await desk.ask('scripts.save', aForm())
    expect(await desk.code('scripts.remove', { id, expected: 1 })).toBe('not_a_draft')
  })

  it('an event phrase needs the days of its promotion, and vanishes after them', async () => {
    const desk = await openedShop()
    const event = aForm({ kind: 'event', title: '双十一定金' })
    expect(await desk.code('scripts.save', event)).toBe('event_without_dates')
    await desk.ask('scripts.save', { ...event, eventFrom: '2025-11-05', eventUntil: '2025-11-05' })
    const titles = async () => {
      const { rows } = await desk.ask('scripts.search', { query: '双十一定金', step: null, platform: null })
      return rows.map(({ script }) => script.title)
    }
    expect(await titles()).toEqual(['双十一定金'])
    desk.now = Date.parse('2025-11-06T00:00:00+08:00')
    expect(await titles()).not.toContain('双十一定金')
  })
})

import { describe, expect, it } from 'vitest'
import { aForm, emptyLibrary } from './scripts-desk.ts'

const page = { status: null, step: null, category: null, after: null }
const find = { query: 'qytcj', step: null, platform: null }

describe('R11 shelves: shop, team and one’s own', () => {
  it('an agent’s own shelf needs nobody’s approval and is seen by nobody else', async () => {
    const desk = await emptyLibrary()
    const agent = desk.sitDown('agent', '小周')
    const { id } = await desk.ask('scripts.save', aForm({ shelf: 'mine' }))
    expect((await desk.ask('scripts.search', find)).rows.length).toBe(1)
    expect((await desk.ask('scripts.page', { ...page, shelf: 'mine' })).total).toBe(1)
    desk.sitDown('supervisor', '李主管')
    expect([
      (await desk.ask('scripts.search', find)).rows.length,
      (await desk.ask('scripts.page', { ...page, text: 'qytcj' })).total,
      (await desk.ask('scripts.categories', {})).filter(({ shelf }) => shelf === 'mine').length,
      await desk.code('scripts.get', { id }),
      await desk.code('scripts.versions', { id }),
      await desk.code('scripts.save', aForm({ id, expected: 1, shelf: 'mine' })),
      await desk.code('scripts.retire', { id, expected: 1 }),
    ]).toEqual([0, 0, 0, 'script_not_found', 'script_not_found', 'script_not_found', 'script_not_found'])
    expect(agent).not.toBe('')
  })

  it('one changes and retires one’s own as one likes; for the others it becomes a draft', async () => {
    const desk = await emptyLibrary()
    desk.sitDown('agent', '小周')
    const { id } = await desk.ask('scripts.save', aForm({ shelf: 'mine' }))
    expect(await desk.code('scripts.save', aForm({ id, expected: 1, shelf: 'mine', title: '退差' }))).toBe('ok')
    expect(await desk.code('scripts.save', aForm({ id, expected: 2, shelf: 'team' }))).toBe('needs_supervisor')
    expect(await desk.code('scripts.save', aForm({ id, expected: 2, shelf: 'team', status: 'draft' }))).toBe('ok')
    const { id: other } = await desk.ask('scripts.save', aForm({ shelf: 'mine', shortcut: '' }))
    expect(await desk.code('scripts.retire', { id: other, expected: 1 })).toBe('ok')
  })

  it('nobody takes what is the shop’s to a shelf of their own', async () => {
    const desk = await emptyLibrary()
    const { id } = await desk.ask('scripts.save', aForm())
    desk.sitDown('supervisor', '李主管')
    expect(await desk.code('scripts.save', aForm({ id, expected: 1, shelf: 'mine' }))).toBe('not_yours')
  })

  it('a shortcut on somebody’s own shelf is in nobody’s way', async () => {
    const desk = await emptyLibrary()
    desk.sitDown('agent', '小周')
    await desk.ask('scripts.save', aForm({ shelf: 'mine' }))
    expect(await desk.code('scripts.save', aForm({ shelf: 'mine', title: '另一条' }))).toBe('shortcut_taken')
    desk.sitDown('agent', '小吴')
    expect(await desk.code('scripts.save', aForm({ shelf: 'mine' }))).toBe('ok')
  })
})

import { describe, expect, it } from 'vitest'
import { aForm, openedShop } from './scripts-desk.ts'

describe('R11 versions of a reply', () => {
  it('every wording that was in use is kept, with who approved and who replaced it, and when', async () => {
    const desk = await openedShop()
    const { id } = await desk.ask('scripts.save', aForm({ messages: ['第一版'] }))
    const first = desk.now
    desk.now += 60_000
    await desk.ask('scripts.save', aForm({ id, expected: 1, messages: ['第二版'] }))
    const versions = await desk.ask('scripts.versions', { id })
    expect(versions.map(({ content, ...rest }) => ({ ...rest, id: undefined, said: content.messages[0] }))).toEqual([
      { said: '第二版', approvedBy: '王掌柜', approvedAt: desk.now, replacedBy: null, replacedAt: null },
      { said: '第一版', approvedBy: '王掌柜', approvedAt: first, replacedBy: '王掌柜', replacedAt: desk.now },
    ])
  })

  it('drafts leave none, and neither does saving the same words or retiring', async () => {
    const desk = await openedShop()
    const { id } = await desk.ask('scripts.save', aForm({ status: 'draft', messages: ['草稿一'] }))
    await desk.ask('scripts.save', aForm({ id, expected: 1, status: 'draft', messages: ['草稿二'] }))
    expect(await desk.ask('scripts.versions', { id })).toEqual([])
    await desk.ask('scripts.save', aForm({ id, expected: 2, messages: ['草稿二'] }))
    await desk.ask('scripts.retire', { id, expected: 3 })
    await desk.ask('scripts.save', aForm({ id, expected: 4, messages: ['草稿二'] }))
    expect((await desk.ask('scripts.versions', { id })).length).toBe(1)
  })

  it('a starter reply that is changed keeps its first wording', async () => {
    const desk = await openedShop()
    const { rows } = await desk.ask('scripts.search', { query: '', step: 'greeting', platform: null })
    const starter = await desk.ask('scripts.get', { id: rows[0]?.script.id ?? '' })
    const { id, version, kind, step, category, title, shortcut, platforms, farewellCase } = starter
    const form = { id, expected: version, kind, step, category, title, shortcut, platforms, farewellCase }
    await desk.ask('scripts.save', { ...form, status: 'approved', messages: ['您好，我是本店客服'] })
    const [, before] = await desk.ask('scripts.versions', { id })
    expect(before).toMatchObject({ approvedBy: null, content: { messages: starter.messages } })
  })

  it('an earlier wording is put back by saving it: today’s becomes a version itself', async () => {
    const desk = await openedShop()
    const { id } = await desk.ask('scripts.save', aForm({ messages: ['第一版'] }))
    desk.now += 60_000
    await desk.ask('scripts.save', aForm({ id, expected: 1, messages: ['第二版'] }))
    desk.now += 60_000
    const [, first] = await desk.ask('scripts.versions', { id })
    await desk.ask('scripts.save', aForm({ id, expected: 2, messages: [...(first?.content.messages ?? [])] }))
    const versions = await desk.ask('scripts.versions', { id })
    expect(versions.map(({ content }) => content.messages[0])).toEqual(['第一版', '第二版', '第一版'])
  })
})

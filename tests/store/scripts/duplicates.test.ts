import { describe, expect, it } from 'vitest'
import { aForm, emptyLibrary } from './scripts-desk.ts'

async function twoAlike(given: object = {}) {
  const desk = await emptyLibrary()
  const keep = (await desk.ask('scripts.save', aForm({ shortcut: '' }))).id
  const drop = (await desk.ask('scripts.save', aForm({ title: '退差价二', ...given }))).id
  return { desk, keep, drop }
}

describe('R11 merging scripts that say the same', () => {
  it('the pair is shown; the one is kept with the other’s shortcut, the other retired', async () => {
    const { desk, keep, drop } = await twoAlike()
    const { pairs } = await desk.ask('scripts.duplicates', {})
    expect(pairs.map(({ one, other, share }) => [one.id, other.id, share])).toEqual([[keep, drop, 1]])
    await desk.ask('scripts.mergeDuplicate', { keep, drop, expected: 1 })
    expect((await desk.ask('scripts.get', { id: keep })).shortcut).toBe('qytcj')
    expect((await desk.ask('scripts.get', { id: drop })).status).toBe('retired')
    expect((await desk.ask('scripts.duplicates', {})).total).toBe(0)
  })

  it('a draft that says the same is taken away', async () => {
    const { desk, keep, drop } = await twoAlike({ status: 'draft' })
    await desk.ask('scripts.mergeDuplicate', { keep, drop, expected: 1 })
    expect(await desk.code('scripts.get', { id: drop })).toBe('script_not_found')
  })

  it('agents merge their own only, and nobody over a colleague’s edit', async () => {
    const { desk, keep, drop } = await twoAlike()
    expect(await desk.code('scripts.mergeDuplicate', { keep, drop, expected: 7 })).toBe('stale')
    desk.sitDown('agent', '小周')
    expect(await desk.code('scripts.mergeDuplicate', { keep, drop, expected: 1 })).toBe('needs_supervisor')
  })
})

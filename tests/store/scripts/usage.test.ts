import { describe, expect, it } from 'vitest'
import { countUse } from '#store/scripts/usage.ts'
import { aForm, openedShop } from './scripts-desk.ts'

describe('R11 usage counts', () => {
  it('a copy counts, an edited one counts as edited too', async () => {
    const desk = await openedShop()
    const { id } = await desk.ask('scripts.save', aForm())
    expect(countUse(await desk.ask('scripts.get', { id }), true, desk.now)).toMatchObject({
      kind: 'patch',
      table: 'scripts',
      before: { id },
      set: { useCount: 1, editedCount: 1, lastUsedAt: desk.now },
    })
  })

  it('a copy for no buyer of ours counts like any other', async () => {
    const desk = await openedShop()
    const { id } = await desk.ask('scripts.save', aForm())
    await desk.ask('scripts.noteCopied', { id })
    await desk.queue.drained()
    expect(await desk.db.scripts.get(id)).toMatchObject({ useCount: 1, editedCount: 0, lastUsedAt: desk.now })
    expect(await desk.code('scripts.noteCopied', { id: '00000000-0000-4000-8000-000000000000' })).toBe(
      'script_not_found',
    )
  })
})

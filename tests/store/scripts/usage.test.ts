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
})

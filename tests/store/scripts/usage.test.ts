import { describe, expect, it } from 'vitest'
import { countUse } from '#store/scripts/usage.ts'
import { aForm, openedShop } from './scripts-desk.ts'

describe('R11 usage counts', () => {
  it('a copy counts, an edited one counts as edited too', async () => {
    const desk = await openedShop()
    const { id } = await desk.ask('scripts.save', aForm())
    await desk.queue.drained()
    const operation = await countUse(desk.db, id, true, desk.now)
    expect(operation).toMatchObject({
      kind: 'patch',
      table: 'scripts',
      before: { id },
      set: { useCount: 1, editedCount: 1, lastUsedAt: desk.now },
    })
  })

  it('a script that is gone counts nothing', async () => {
    const desk = await openedShop()
    expect(await countUse(desk.db, 'gone', false, desk.now)).toBeNull()
  })
})

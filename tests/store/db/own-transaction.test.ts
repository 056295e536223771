import { describe, expect, it } from 'vitest'
import { applyFrames, nothingApplied } from '#store/db/apply.ts'
import type { Frame } from '#store/db/operation.ts'
import { readIn } from '#store/dispatch/read-transaction.ts'
import { openDesk } from '#tests/harness/desk.ts'

const frame: Frame = {
  format: 1,
  commandId: '0190f0f0-0000-7000-8000-000000000001',
  entry: 'settings.save',
  personId: 'p',
  deskId: 'd',
  at: 1,
  stamp: 's',
  operations: [{ k: 'remove', t: 'settings', id: 'x' }],
}

describe('R27 transactions of their own', () => {
  it('frames are applied although the caller still stands in a read transaction of the decision', async () => {
    const { db } = await openDesk()
    const applied = await db.transaction('r', db.orders, async () => {
      await db.orders.count()
      return { inside: applyFrames(db, nothingApplied, [{ seq: 1, chain: 1, frame, after: [null] }]) }
    })
    expect((await applied.inside).seq).toBe(1)
  })

  it('so are reads', async () => {
    const { db } = await openDesk()
    const read = await db.transaction('r', db.orders, async () => {
      await db.orders.count()
      return { inside: readIn(db, ['customers'], (bound) => bound.customers.count()) }
    })
    expect(await read.inside).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { walkTable } from '#store/db/walk-table.ts'
import { openDesk } from '#tests/harness/desk.ts'

describe('a table read from end to end', () => {
  it('every row comes once, in the order of ids, slice by slice, to the edge of a slice', async () => {
    const { db } = await openDesk()
    const slicesOf = async () => {
      const slices: string[] = []
      await walkTable(db.posts, 2, (rows) => void slices.push(rows.map(({ id }) => id).join('')))
      return slices
    }
    const stamps = { shopId: '', createdAt: 0, updatedAt: 0, version: 1, deskId: '', actorId: '' }
    const put = (...ids: string[]) =>
      db.posts.bulkPut(ids.map((id) => ({ ...stamps, id, code: id, name: id, duties: '', pipelineSteps: [] })))
    await db.posts.clear()
    expect(await slicesOf()).toEqual([''])
    await put('c', 'a')
    expect(await slicesOf()).toEqual(['ac', ''])
    await put('b')
    expect(await slicesOf()).toEqual(['ab', 'c'])
  })
})

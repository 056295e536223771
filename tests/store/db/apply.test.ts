import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { applyFrames, nothingApplied, type PendingFrame } from '#store/db/apply.ts'
import { type Database, openDatabase } from '#store/db/database.ts'
import type { FrameOperation, StoredRow } from '#store/db/operation.ts'

async function freshView(): Promise<Database> {
  const db = openDatabase('guitai-1-1', { indexedDB: new IDBFactory(), IDBKeyRange })
  await db.open()
  return db
}

const stamps = { shopId: 'shop', createdAt: 1, updatedAt: 1, version: 1, deskId: 'desk', actorId: 'person' }

function post(id: string, more: object = {}): StoredRow {
  return { id, ...stamps, code: id, name: id, duties: '', pipelineSteps: [], ...more }
}

function frame(seq: number, ...operations: readonly FrameOperation[]): PendingFrame {
  const about = {
    format: 1,
    commandId: `command-${seq}`,
    entry: 'staff.savePost',
    personId: 'person',
    deskId: 'desk',
  } as const
  return { seq, chain: seq * 7, frame: { ...about, at: seq, stamp: `stamp-${seq}`, operations }, after: null }
}

const put = (id: string, more?: object): FrameOperation => ({ k: 'put', t: 'posts', row: post(id, more) })
const patch = (id: string, set: object, gone?: readonly string[]): FrameOperation =>
  ({ k: 'patch', t: 'posts', id, set: { ...set }, ...(gone ? { gone } : {}) }) as FrameOperation
const remove = (id: string): FrameOperation => ({ k: 'remove', t: 'posts', id })

describe('applying frames', () => {
  it('puts, patches and removes in the order of the frame', async () => {
    const db = await freshView()
    await applyFrames(db, nothingApplied, [
      frame(1, put('a'), put('b'), put('c', { duties: 'x' })),
      frame(2, patch('a', { name: 'A', version: 2 }), remove('b'), patch('c', { version: 2 }, ['duties'])),
    ])
    const { duties: _gone, ...withoutDuties } = post('c', { version: 2 })
    expect(await db.table('posts').toArray()).toEqual([post('a', { name: 'A', version: 2 }), withoutDuties])
  })

  it('frames that were applied before change nothing', async () => {
    const db = await freshView()
    const frames = [frame(1, put('a')), frame(2, patch('a', { name: 'A', version: 2 })), frame(3, put('b'))]
    const applied = await applyFrames(db, nothingApplied, frames)
    const again = await applyFrames(db, applied, frames)
    const more = await applyFrames(db, again, [...frames, frame(4, patch('a', { name: 'AA', version: 3 }))])
    expect(again).toEqual(applied)
    expect(more).toMatchObject({ seq: 4, counts: { posts: 2 } })
    expect(await db.table('posts').toArray()).toEqual([post('a', { name: 'AA', version: 3 }), post('b')])
  })

  it('a patch of a row that is not there is left out, not invented', async () => {
    const db = await freshView()
    const applied = await applyFrames(db, nothingApplied, [
      frame(1, patch('lost', { name: 'x', version: 2 }), put('a')),
    ])
    expect(await db.table('posts').toArray()).toEqual([post('a')])
    expect(applied.counts.posts).toBe(1)
  })

  it('an empty run leaves everything as it is', async () => {
    const db = await freshView()
    expect(await applyFrames(db, nothingApplied, [])).toBe(nothingApplied)
    expect(await db.meta.count()).toBe(0)
  })

  it('a frame that cannot be applied leaves nothing of its run behind', async () => {
    const db = await freshView()
    const odd = { k: 'put', t: 'posts', row: { ...post('b'), id: { not: 'a key' } } } as unknown as FrameOperation
    await expect(applyFrames(db, nothingApplied, [frame(1, put('a')), frame(2, odd)])).rejects.toThrow()
    expect([await db.posts.count(), await db.activity.count(), await db.meta.count()]).toEqual([0, 0, 0])
  })

  it('who did what stands beside the rows', async () => {
    const db = await freshView()
    await applyFrames(db, nothingApplied, [frame(1, put('a'))])
    const told = { id: 'command-1', seq: 1, at: 1, entry: 'staff.savePost', personId: 'person', deskId: 'desk' }
    expect(await db.activity.toArray()).toEqual([told])
  })
})

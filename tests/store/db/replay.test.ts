import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#shared/kernel/role.ts'
import { applyFrames, nothingApplied, type PendingFrame } from '#store/db/apply.ts'
import { type Database, openDatabase } from '#store/db/database.ts'
import { decodeFrame } from '#store/db/operation.ts'
import { tableNames } from '#store/db/table-owners.ts'
import { connectLogs } from '#tests/fixtures/chat/log-desk.ts'
import { openImportDesk } from '#tests/fixtures/orders/import-desk.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { type InventedDays, liveThroughDays } from '#tests/harness/invented-days.ts'
import { openShopWithEverybody } from '#tests/store/dispatch/all-entries.ts'

async function freshView(): Promise<Database> {
  const db = openDatabase('guitai-1-2', { indexedDB: new IDBFactory(), IDBKeyRange })
  await db.open()
  return db
}

async function imageOf(db: Database): Promise<Readonly<Record<string, unknown[]>>> {
  const tables = [...tableNames, 'activity']
  const rows = await Promise.all(tables.map((table) => db.table(table).orderBy(':id').toArray()))
  return Object.fromEntries(tables.map((table, at) => [table, rows[at] ?? []]))
}

/** Frames as a start reads them from the journal: bytes only, no rows in memory. */
function journalOf(desk: Desk): PendingFrame[] {
  return desk.host.frames.map(({ seq, chain, bytes }) => ({ seq, chain, frame: decodeFrame(bytes), after: null }))
}

/** Not asked here: a sample shop needs an empty desk, and backups are made by main, which is not in memory. */
const except = (name: string) => ['sample.fill', 'staff.openShop'].includes(name) || name.startsWith('backup.')

describe('the view is the image of the journal', () => {
  let desk: Desk
  let people: Readonly<Record<Role, string>>
  let days: InventedDays

  beforeAll(async () => {
    desk = await openImportDesk()
    connectLogs(desk)
    people = await openShopWithEverybody(desk)
    const buyers = ['云朵朵', '木子1998', 'tb_0O0O']
    for (const buyerNick of buyers) await desk.ask('reception.start', { platform: 'taobao', buyerNick })
    days = await liveThroughDays(desk, people, { seed: 20_251_105, turns: 1_500, except })
    await desk.queue.drained()
  }, 120_000)

  it('days of invented questions meet no bug and no failure that is not declared', () => {
    const told = [...days.told].map(([code, times]) => `${code} ${times}`)
    console.info(`invented days: ${told.join(', ')}; ${desk.host.frames.length} frames`)
    expect(days.bugs).toEqual([])
    expect(days.undeclared).toEqual([])
    expect(desk.host.frames.length).toBeGreaterThan(100)
  })

  it('replayed from the bytes, one frame at a time, every table is equal', async () => {
    const replayed = await freshView()
    let applied = nothingApplied
    for (const frame of journalOf(desk)) applied = await applyFrames(replayed, applied, [frame])
    expect(await imageOf(replayed)).toEqual(await imageOf(desk.db))
    expect(applied).toEqual(await desk.db.meta.get('applied'))
  })

  it('replayed in large runs too', async () => {
    const replayed = await freshView()
    const applied = await applyFrames(replayed, nothingApplied, journalOf(desk))
    expect(await imageOf(replayed)).toEqual(await imageOf(desk.db))
    expect(applied).toEqual(await desk.db.meta.get('applied'))
  })

  it('replayed from any position on, as after a crash before the view was written', async () => {
    const frames = journalOf(desk)
    const half = Math.floor(frames.length / 2)
    const replayed = await freshView()
    const first = await applyFrames(replayed, nothingApplied, frames.slice(0, half))
    const kept = (await replayed.meta.get('applied')) ?? nothingApplied
    expect(kept).toEqual(first)
    await applyFrames(
      replayed,
      kept,
      frames.filter((frame) => frame.seq > kept.seq),
    )
    expect(await imageOf(replayed)).toEqual(await imageOf(desk.db))
  })

  it('the counts are the rows that are there', async () => {
    const { counts } = (await desk.db.meta.get('applied')) ?? nothingApplied
    const found = Object.fromEntries(
      await Promise.all(Object.keys(counts).map(async (table) => [table, await desk.db.table(table).count()] as const)),
    )
    expect(counts).toEqual(found)
  })
})

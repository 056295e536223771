import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { newIdAt } from '#shared/kernel/id.ts'
import { type DeskOnDisk, type DeskPlace, journalOf, newPlace, openDeskOnDisk } from '#tests/harness/desk-on-disk.ts'
import { tempFolder } from '../../main/journal/temp-folder.ts'
import { chatGroup, good, soon, work } from './worked-desk.ts'

async function opened(place: DeskPlace): Promise<DeskOnDisk> {
  const desk = await openDeskOnDisk(place)
  onTestFinished(() => desk.crash())
  return desk
}

/** A desk with some work behind it; what its view held when it crashed. */
async function worked(promises = 12, more: Partial<DeskPlace> = {}) {
  const place = { ...newPlace(await tempFolder()), ...more }
  const desk = await openDeskOnDisk(place)
  await work(desk, promises)
  await desk.settled()
  const before = await desk.dump()
  return { place, desk, before }
}

const wasAnew = (desk: DeskOnDisk) => desk.logged.filter((line) => line.startsWith('the view is made anew'))

/** Without the position of the view: a new history counts on, but from a checkpoint. */
const rowsOnly = ({ meta: _, ...rows }: Record<string, unknown[]>) => rows

function flipIn(folder: string, share: number): void {
  const file = join(journalOf(folder), readdirSync(journalOf(folder))[0] ?? '')
  const data = readFileSync(file)
  const at = Math.floor(data.length * share)
  data.writeUInt8(data.readUInt8(at) ^ 1, at)
  writeFileSync(file, data)
}

describe('a start holds the view against the journal', () => {
  it('equal: it goes on at once', async () => {
    const { place, desk, before } = await worked()
    await desk.crash()
    const again = await opened(place)
    expect([await again.dump(), wasAnew(again), again.told()]).toEqual([before, [], []])
  })

  it('behind: the rest is replayed, and a command of the crash is not done twice', async () => {
    const { place, desk } = await worked()
    desk.stopAnswering()
    const commandId = newIdAt(Date.now())
    const saved = desk.saved()
    void desk.command('staff.saveChatGroup', { ...chatGroup, name: '崩溃前一刻' }, commandId)
    await expect.poll(() => desk.saved(), soon).toBe(saved + 1)
    await desk.crash()
    const again = await opened(place)
    const { chatGroups = [] } = await again.dump()
    expect(chatGroups).toContainEqual(expect.objectContaining({ name: '崩溃前一刻', version: 1 }))
    expect(wasAnew(again)).toEqual([])
    const twice = await again.command('staff.signOut', {}, commandId)
    expect(twice).toMatchObject({ kind: 'failure', failure: { code: 'already_done' } })
  })

  it('missing: it is made anew from the journal, row by row the same, and people are told', async () => {
    const { place, desk, before } = await worked()
    await desk.crash()
    const again = await opened({ ...place, indexedDB: new IDBFactory() })
    expect(await again.dump()).toEqual(before)
    expect(again.told()).toEqual([{ code: 'view_rebuilt' }])
    expect(again.openings.some(({ state }) => state === 'rebuilding')).toBe(true)
  })

  it('with another chain: it is made anew', async () => {
    const { place, desk, before } = await worked()
    await desk.meddle((db) => db.table('meta').update('applied', { chain: 1 }))
    await desk.crash()
    const again = await opened(place)
    expect([await again.dump(), again.told()]).toEqual([before, [{ code: 'view_rebuilt' }]])
    expect(wasAnew(again)[0]).toContain('chain differs')
  })

  it('with rows missing: it is found in the background, before any command, and made anew', async () => {
    const { place, desk, before } = await worked()
    await desk.meddle((db) => db.table('promises').limit(2).delete())
    await desk.crash()
    const again = await opened(place)
    expect([await again.dump(), again.told()]).toEqual([before, [{ code: 'view_rebuilt' }]])
    expect(wasAnew(again)[0]).toContain('promises 10 of 12')
  })

  it('ahead of a journal whose end was damaged: the view is kept and a new history begins on it', async () => {
    const { place, desk } = await worked()
    desk.forgetFrames()
    await good(desk.command('staff.saveChatGroup', { ...chatGroup, name: '只在视图里' }))
    await desk.settled()
    const before = await desk.dump()
    await desk.crash()
    const again = await opened(place)
    expect([await again.dump(), again.told()]).toEqual([before, [{ code: 'journal_end_lost' }]])
    expect(readdirSync(join(place.folder, 'epochs'))).toEqual(['2'])
    expect(readdirSync(join(place.folder, 'damaged')).length).toBe(1)
    await work(again, 1, 100).catch((error: Error) => expect(error.message).toContain('not_signed_in'))
    await again.crash()
    const third = await opened(place)
    expect([await third.dump(), third.told()]).toEqual([before, []])
  })
})

describe('a journal of many files, damaged in one of the first', () => {
  it('is found behind the start, and costs nothing while the view is whole', async () => {
    const { place, desk, before } = await worked(12, { segmentBytes: 2_000 })
    await desk.crash()
    flipIn(place.folder, 0.6)
    const again = await opened(place)
    await vi.waitFor(() => expect(again.told()).toEqual([{ code: 'journal_damaged' }]), { timeout: 5_000 })
    await again.ask('handover.openPromises', { whose: 'all', after: null })
    expect([rowsOnly(await again.dump()), again.restarts.length > 0]).toEqual([rowsOnly(before), true])
  })

  it('is found before a view is made anew: the lost frames are named', async () => {
    const { place, desk, before } = await worked(12, { segmentBytes: 2_000 })
    await desk.crash()
    flipIn(place.folder, 0.95)
    const again = await opened({ ...place, indexedDB: new IDBFactory() })
    expect(again.told()).toContainEqual({ code: 'frames_lost', details: { frames: expect.any(String), count: 1 } })
    const { activity = [] } = await again.dump()
    expect(activity.length).toBe((before.activity?.length ?? 0) - 1)
  })
})

describe('a journal damaged in the middle', () => {
  it('costs nothing while the view is whole: a new history begins on it, once', async () => {
    const { place, desk, before } = await worked()
    await desk.crash()
    flipIn(place.folder, 0.6)
    const again = await opened(place)
    expect([await again.dump(), again.told()]).toEqual([before, [{ code: 'journal_damaged' }]])
    await again.crash()
    const third = await opened(place)
    expect([await third.dump(), third.told(), wasAnew(third)]).toEqual([before, [], []])
  })

  it('costs nothing without a view when a checkpoint has the frame', async () => {
    const { place, desk } = await worked()
    await good(desk.command('backup.writeNow', { folder: place.folder }))
    await work(desk, 20, 50)
    await desk.settled()
    const before = await desk.dump()
    await desk.crash()
    flipIn(place.folder, 0.3)
    const again = await opened({ ...place, indexedDB: new IDBFactory() })
    expect(rowsOnly(await again.dump())).toEqual(rowsOnly(before))
    expect(again.told()).toContainEqual({ code: 'journal_damaged' })
  })

  it('without view and checkpoint the lost frames are named, and everything else is there', async () => {
    const { place, desk, before } = await worked()
    await desk.crash()
    flipIn(place.folder, 0.95)
    const again = await opened({ ...place, indexedDB: new IDBFactory() })
    const lost = again.told().find(({ code }) => code === 'frames_lost')
    expect(lost?.details).toEqual({ frames: expect.stringMatching(/^\d+$/), count: 1 })
    const { activity = [] } = await again.dump()
    expect(activity.length).toBe((before.activity?.length ?? 0) - 1)
  })
})

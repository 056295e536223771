import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newIdAt } from '#shared/kernel/id.ts'
import { newPlace, openDeskOnDisk } from '#tests/harness/desk-on-disk.ts'
import { tempFolder } from '../../main/journal/temp-folder.ts'
import { chatGroup, good, work } from './worked-desk.ts'

describe('a checkpoint taken while people go on working', () => {
  it('leads, with the frames saved meanwhile and the journal, to the very same view', async () => {
    const place = newPlace(await tempFolder())
    const desk = await openDeskOnDisk(place)
    await work(desk, 210)
    const walking = desk.command('backup.writeNow', { folder: place.folder })
    let isWalking = true
    void walking.finally(() => {
      isWalking = false
    })
    let meanwhile = 0
    for (; isWalking || meanwhile === 0; meanwhile += 4) await work(desk, 4, 1000 + meanwhile)
    await good(walking)
    await work(desk, 5, 5000)
    await desk.settled()
    const before = await desk.dump()
    await desk.crash()
    const again = await openDeskOnDisk({ ...place, indexedDB: new IDBFactory() })
    onTestFinished(() => again.crash())
    expect(await again.dump()).toEqual(before)
    expect(again.logged.filter((line) => line.includes('other counts'))).toEqual([])
    expect(meanwhile).toBeGreaterThan(4)
  }, 60_000)

  it('keeps who did what: a command of before the rebuild is answered as done', async () => {
    const place = newPlace(await tempFolder())
    const desk = await openDeskOnDisk(place)
    await work(desk, 1)
    const commandId = newIdAt(Date.now())
    await good(desk.command('staff.saveChatGroup', { ...chatGroup, name: '二组' }, commandId))
    await good(desk.command('backup.writeNow', { folder: place.folder }))
    await desk.crash()
    expect(readdirSync(join(place.folder, 'epochs/1/checkpoints')).length).toBe(1)
    const again = await openDeskOnDisk({ ...place, indexedDB: new IDBFactory() })
    onTestFinished(() => again.crash())
    const twice = await again.command('staff.signOut', {}, commandId)
    expect(twice).toMatchObject({ kind: 'failure', failure: { code: 'already_done' } })
  })
})

import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it, onTestFinished } from 'vitest'
import { databaseName } from '#store/db/database.ts'
import { migrationSteps, schemaVersion } from '#store/db/migrations/steps.ts'
import { openView } from '#store/open/views.ts'
import { newPlace, openDeskOnDisk } from '#tests/harness/desk-on-disk.ts'
import { tempFolder } from '../../main/journal/temp-folder.ts'
import { work } from './worked-desk.ts'

/** A newer program was here: it has added a table, and taken one away that we still have. */
async function upgradeToNewer(indexedDB: IDBFactory, name: string): Promise<void> {
  const db = new Dexie(name, { indexedDB, IDBKeyRange })
  for (const { version, stores } of migrationSteps) db.version(version).stores({ ...stores })
  db.version(schemaVersion + 1).stores({ tickets: 'id', searchPacks: null })
  await db.open()
  await db.table('tickets').add({ id: 'a ticket' })
  db.close()
}

function shapeOf(indexedDB: IDBFactory, name: string): Promise<{ version: number; tables: string[] }> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const { version, objectStoreNames } = request.result
      request.result.close()
      resolve({ version, tables: [...objectStoreNames] })
    }
  })
}

describe('a view of a newer program', () => {
  it('is not opened, and stays as that program left it', async () => {
    const indexedDB = new IDBFactory()
    const name = databaseName(1, 1)
    await upgradeToNewer(indexedDB, name)
    const before = await shapeOf(indexedDB, name)
    const place = { indexedDB, IDBKeyRange }
    await expect(openView(place, { epoch: 1, generation: 1 })).rejects.toThrow('newer program')
    expect(await shapeOf(indexedDB, name)).toEqual(before)
    expect(before.tables).not.toContain('searchPacks')
  })

  it('is made anew from the journal, row by row the same, and people are told', async () => {
    const place = newPlace(await tempFolder())
    const desk = await openDeskOnDisk(place)
    await work(desk, 12)
    await desk.settled()
    const before = await desk.dump()
    await desk.crash()
    await upgradeToNewer(place.indexedDB, databaseName(1, 1))
    const again = await openDeskOnDisk(place)
    onTestFinished(() => again.crash())
    expect(await again.dump()).toEqual(before)
    expect(again.told()).toEqual([{ code: 'view_rebuilt' }])
    expect(again.logged.find((line) => line.startsWith('the view is made anew'))).toContain('newer program')
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import * as origins from '#main/origins.ts'
import { importedId } from '#shared/kernel/id.ts'
import { formatStamp } from '#shared/kernel/stamp.ts'
import { databaseName } from '#store/db/database.ts'
import frozenSteps from './frozen.json' with { type: 'json' }
import { filesUnder, readSource } from './source-files.ts'

/**
 * What stands on people's disks or in other desks' data: a change here would lose or double something they have.
 * A released migration step is never changed: write the next one. The hashes are over the text without blanks.
 */
function hashOf(path: string): string {
  return createHash('sha256').update(readSource(path).text.replace(/\s+/g, '')).digest('hex').slice(0, 16)
}

describe('frozen', () => {
  it('the address of the database', () => {
    expect({ ...origins }).toEqual({
      scheme: 'guitai',
      deskOrigin: 'guitai://desk',
      storeOrigin: 'guitai://store',
      deskPartition: 'persist:desk',
      storePartition: 'persist:store',
      palettePage: 'guitai://desk/renderer/palette.html',
      workbenchPage: 'guitai://desk/renderer/workbench.html',
      storePage: 'guitai://store/main/store/store.html',
    })
    expect(databaseName(3, 2)).toBe('guitai-3-2')
  })

  it('the text of every migration step', () => {
    const steps = filesUnder('main/store/db/migrations').filter((file) => /step-\d+\.ts$/.test(file))
    expect(steps.length).toBeGreaterThan(0)
    const found = Object.fromEntries(steps.map((file) => [file.split('/').at(-1), hashOf(file)]))
    expect(found).toEqual(frozenSteps)
  })

  it('ids of imported things, the same at every desk and in every import', () => {
    const orderId = importedId('order', 'taobao', '0199a0c0-0000-7000-8000-000000000001', '2790001234567890123')
    expect(orderId).toBe('ba38e82a-6667-555e-90cb-68c4e9598750')
  })

  it('the shape of a stamp', () => {
    expect(formatStamp({ ms: 1_762_308_000_000, counter: 7 }, 'desk-1')).toBe('001762308000000-00007-desk-1')
  })
})

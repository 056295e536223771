import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { withLock } from '../../../tools/setup/lock.mjs'
import { temporaryFolder } from './temporary-folder.ts'

const NO_SUCH_PROCESS = 2 ** 22 + 1

it('lets one run at a time into the same work', async () => {
  const file = path.join(temporaryFolder(), 'work.lock')
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await pause(20)
    inside -= 1
  }
  await Promise.all([withLock(file, work), withLock(file, work)])
  expect({ most, isLocked: existsSync(file) }).toEqual({ most: 1, isLocked: false })
})

it('takes over a lock whose process is gone', async () => {
  const file = path.join(temporaryFolder(), 'work.lock')
  writeFileSync(file, String(NO_SUCH_PROCESS))
  expect(await withLock(file, () => 'done')).toBe('done')
})

it('lets go when the work fails', async () => {
  const file = path.join(temporaryFolder(), 'work.lock')
  await expect(withLock(file, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  expect(existsSync(file)).toBe(false)
})

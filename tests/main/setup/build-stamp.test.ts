import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fingerprint } from '../../../tools/build.mjs'
import { temporaryFolder } from './temporary-folder.ts'

it('notices a source that is added, changed or removed, and nothing else', () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'shared/rules.ts')
  mkdirSync(path.dirname(file))
  const take = () => fingerprint([folder, path.join(folder, 'not-there')])
  const empty = take()
  writeFileSync(file, 'one')
  const added = take()
  const unchanged = take()
  utimesSync(file, 1, 1)
  const touched = take()
  rmSync(file)
  expect([added === empty, unchanged === added, touched === added, take() === empty]).toEqual([
    false,
    true,
    false,
    true,
  ])
})

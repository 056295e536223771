// @ts-check
// npm run rows [-- --json | --write]: which rows of the plan are built, where, and which are open.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkout } from './checkout.mjs'
import { collectRows } from './rows/collect-rows.mjs'
import { rowsPage, stateOf } from './rows/rows-page.mjs'

const rows = collectRows(checkout)

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(rows.map((row) => ({ ...row, state: stateOf(row) }))))
} else if (process.argv.includes('--write')) {
  writeFileSync(path.join(checkout, 'docs/rows.md'), rowsPage(rows))
} else {
  for (const row of rows) {
    const tests = new Set(row.tests.map(({ file }) => file)).size
    const found = `${row.pages.length} pages, ${row.entries.length} entries, ${tests} test files`
    console.log(`${row.id} ${stateOf(row).padEnd(5)} ${row.title}${stateOf(row) === 'open' ? '' : `: ${found}`}`)
  }
  const open = rows.filter((row) => stateOf(row) === 'open')
  console.log(`${rows.length - open.length} with tests, ${open.length} open: ${open.map(({ id }) => id).join(' ')}`)
}

// @ts-check

/** @typedef {import('./collect-rows.mjs').FoundRow} FoundRow */

/** @param {FoundRow} row */
const isOpen = (row) => row.tests.length === 0

/** @param {FoundRow} row */
export function stateOf(row) {
  if (isOpen(row)) return 'open'
  const isTried = row.tests.some(({ file }) => file.startsWith('tests/electron/'))
  if (row.pages.length === 0) return 'rules'
  return isTried ? 'tried' : 'page'
}

/** @param {string[]} files */
const list = (files) => [...new Set(files)].map((file) => `\`${file}\``).join(', ') || 'none'

/** @param {FoundRow} row */
function partOf(row) {
  return [
    `### ${row.id} ${row.title}`,
    '',
    `${row.home}, fit ${row.fit}. Works when: ${row.worksWhen}.`,
    '',
    `- pages: ${list(row.pages)}`,
    `- entries: ${list(row.entries)}`,
    `- rules: ${list(row.rules)}`,
    `- answers: ${list(row.answers)}`,
    `- tests: ${list(row.tests.map(({ file }) => file))}`,
    '',
  ].join('\n')
}

/**
 * docs/rows.md.
 * @param {FoundRow[]} rows
 */
export function rowsPage(rows) {
  const built = rows.filter((row) => !isOpen(row))
  const open = rows.filter(isOpen)
  return [
    '# Rows',
    '',
    'Made by `npm run rows -- --write` from `tools/rows/rows.json` and from where code names a row: comments of pages,',
    'contract, rules and answers, titles of tests. A row without a test that names it is open, whatever else exists.',
    'States: `open` no test; `rules` tested, no page; `page` tested, with a page; `tried` used in the real program too.',
    '',
    `${rows.length} rows, ${built.length} with tests, ${open.length} open.`,
    '',
    '| row | system | home | fit | state |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.id} | ${row.title} | ${row.home} | ${row.fit} | ${stateOf(row)} |`),
    '',
    '## Where they are',
    '',
    ...built.map(partOf),
    '## Open',
    '',
    ...open.map((row) => {
      const begun = [...row.pages, ...row.rules, ...row.answers]
      const so = begun.length > 0 ? ` Begun in ${list(begun)}.` : ''
      return `- ${row.id} ${row.title}: works when ${row.worksWhen}.${so}`
    }),
    '',
  ].join('\n')
}

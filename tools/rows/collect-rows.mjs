// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {{ id: string, title: string, home: string, fit: string, worksWhen: string }} Row */
/** @typedef {{ file: string, title: string }} TestTitle */
/** @typedef {Row & { pages: string[], entries: string[], rules: string[], answers: string[], tests: TestTitle[] }} FoundRow */
/** @typedef {{ file: string, text: string }} Source */

/** Ids a text names, ranges (`R61-R67`) taken apart.
 * @param {string} text
 * @returns {Set<string>} */
export function idsIn(text) {
  const ids = new Set(text.match(/\bR\d\d\b/g) ?? [])
  for (const [, from, to] of text.matchAll(/\bR(\d\d)-R(\d\d)\b/g)) {
    for (let n = Number(from); n <= Number(to); n += 1) ids.add(`R${String(n).padStart(2, '0')}`)
  }
  return ids
}

/** All files of code below a folder.
 * @param {string} root @param {string} folder
 * @returns {Source[]} */
function sourcesUnder(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && /\.tsx?$/.test(one.name))
    .map((one) => path.relative(root, path.join(one.parentPath, one.name)).split(path.sep).join('/'))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
}

/**
 * Entries of a contract file by the ids in the comment above them, or above the object they stand in.
 * @param {Source} source
 * @returns {{ entry: string, ids: Set<string> }[]}
 */
export function entriesIn({ file, text }) {
  const domain = file.split('/')[1]
  const entries = []
  let comment = ''
  let ofObject = ''
  for (const line of text.split('\n')) {
    if (/^\s*(\/\*\*|\*|\/\/)/.test(line)) {
      comment += line
      continue
    }
    if (/^export const \w+ = \{/.test(line)) ofObject = comment
    const entry = /^ {2}(\w+): (?:command|query)\(/.exec(line)?.[1]
    if (entry) {
      const own = idsIn(comment)
      entries.push({ entry: `${domain}.${entry}`, ids: own.size > 0 ? own : idsIn(ofObject) })
    }
    comment = ''
  }
  return entries
}

/** Titles of the groups and tests of a file.
 * @param {Source} source
 * @returns {TestTitle[]} */
export function titlesIn({ file, text }) {
  const titles = [...text.matchAll(/\b(?:describe|it|test)(?:\.\w+)*(?:\([^'"`\n]*\))?\(\s*(['"`])(.*?)\1/g)]
  return titles.map(([, , title]) => ({ file, title: title ?? '' }))
}

/** @param {Source[]} sources @param {string} id */
const naming = (sources, id) => sources.filter(({ text }) => idsIn(text).has(id)).map(({ file }) => file)

/**
 * What the repository holds of each row: where a comment or a test title names its id.
 * @param {string} root
 * @returns {FoundRow[]}
 */
export function collectRows(root) {
  /** @type {Row[]} */
  const rows = JSON.parse(readFileSync(path.join(root, 'tools/rows/rows.json'), 'utf8'))
  const shared = sourcesUnder(root, 'shared')
  const contracts = shared.filter(({ file }) => /^shared\/[a-z-]+\/([a-z-]+-entries|contract)\.ts$/.test(file))
  const rules = shared.filter((one) => !contracts.includes(one))
  const pages = sourcesUnder(root, 'renderer')
  const answers = sourcesUnder(root, 'main')
  const entries = contracts.flatMap(entriesIn)
  const titles = sourcesUnder(root, 'tests')
    .filter(({ file }) => /\.(test|bench)\.tsx?$/.test(file))
    .flatMap(titlesIn)
  return rows.map((row) => ({
    ...row,
    pages: naming(pages, row.id),
    entries: entries.filter(({ ids }) => ids.has(row.id)).map(({ entry }) => entry),
    rules: naming(rules, row.id),
    answers: naming(answers, row.id),
    tests: titles.filter(({ title }) => idsIn(title).has(row.id)),
  }))
}

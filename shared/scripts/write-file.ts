import { columnWords, contentWords, fileColumns, wordFor } from './file-words.ts'
import type { Script } from './script.ts'
import { shelfOf } from './shelf.ts'

/** A library as a table, header first: what is said and where it belongs, nobody's name and no counts. */
export function scriptTable(scripts: readonly Script[]): string[][] {
  const most = Math.max(1, ...scripts.map(({ messages }) => messages.length))
  const [content] = contentWords
  const contents = Array.from({ length: most }, (_none, at) => (at === 0 ? content : `${content}${at + 1}`))
  const header = [...fileColumns.map((column) => columnWords[column][0]), ...contents]
  const rows = scripts.map((script) => [...cellsOf(script), ...script.messages])
  return [header, ...rows.map((row) => [...row, ...Array(header.length - row.length).fill('')])]
}

/** In the order of `fileColumns`. */
function cellsOf(script: Script): string[] {
  return [
    wordFor('shelf', shelfOf(script)),
    wordFor('step', script.step),
    script.category,
    script.title,
    script.shortcut,
    wordFor('kind', script.kind),
    script.eventFrom ?? '',
    script.eventUntil ?? '',
    script.platforms.map((platform) => wordFor('platforms', platform)).join('、'),
    script.farewellCase === null ? '' : wordFor('farewellCase', script.farewellCase),
    wordFor('status', script.status === 'approved' ? 'approved' : 'draft'),
  ]
}

/** The same as JSON, for programs. */
export function scriptJson(scripts: readonly Script[]): string {
  const rows = scripts.map((script) => ({
    shelf: shelfOf(script),
    step: script.step,
    category: script.category,
    title: script.title,
    shortcut: script.shortcut,
    kind: script.kind,
    messages: script.messages,
    platforms: script.platforms,
    farewellCase: script.farewellCase,
    status: script.status,
    eventFrom: script.eventFrom ?? null,
    eventUntil: script.eventUntil ?? null,
  }))
  return `${JSON.stringify({ format: 'guitai-scripts', version: 1, scripts: rows }, null, 1)}\n`
}

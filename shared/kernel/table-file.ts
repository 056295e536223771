/** Tables we hand out as files: nothing in them is executed where somebody opens them, and our own readers get the same text. */

/** What a spreadsheet would calculate instead of show, however often it is guarded already. */
const looksLikeFormula = /^'*[=+\-@\t\r]/

/** A text that looks like a formula begins with the apostrophe by which spreadsheets know text. */
export function guarded(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text
}

/** The text a guarded cell stands for. */
export function unguarded(text: string): string {
  return text.startsWith("'") && looksLikeFormula.test(text) ? text.slice(1) : text
}

/** Comma-separated, every cell guarded and quoted, with the mark by which spreadsheets know UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

import { fold } from '#shared/kernel/text.ts'
import type { Script } from '#shared/scripts/script.ts'
import { isSoundQuery, soundFinder, soundLines } from '#shared/scripts/sounds.ts'

/** How title and category are said, for as long as the row stands as it is. */
const saidRows = new WeakMap<Script, string>()

/** Whether a script holds all typed terms: in its words, or, typed in letters, in how title and category are said. */
export function libraryText(query: string): (row: Script) => boolean {
  const terms = fold(query)
    .split(/\s+/)
    .filter((term) => term !== '')
    .map((term) => ({ term, sound: isSoundQuery(term) ? soundFinder(term) : null }))
  return (row) => {
    const words = fold([row.title, row.category, row.shortcut, ...row.messages].join('\n'))
    return terms.every(({ term, sound }) => words.includes(term) || (sound !== null && sound(saidOf(row)) >= 0))
  }
}

function saidOf(row: Script): string {
  const known = saidRows.get(row)
  if (known !== undefined) return known
  const said = [row.title, ...row.category.split('/')].flatMap(soundLines).join('\n')
  saidRows.set(row, said)
  return said
}

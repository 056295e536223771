// @ts-check
import { readFileSync } from 'node:fs'
import { fromHex, sourceLines, sourcePath } from './source-lines.mjs'

/** The tables of look-alikes as the program reads them, as text. */
export function lookTables() {
  const unicode = /^# Version: (\S+)/.exec(readFileSync(sourcePath('confusables.txt'), 'utf8'))?.[1] ?? ''
  const tables = JSON.stringify({ unicode, prototypes: prototypes(), han: hanGroups() }, null, 2)
  // Combining marks and letters of other directions would be joined or turned around by whoever opens the file.
  return `${tables.replace(/[^\x20-\x7e\n\p{Script=Han}]/gu, escaped)}\n`
}

/** `prototype characters prototype characters …`: each prototype with all characters that look like it. */
function prototypes() {
  /** @type {Map<string, string>} */
  const sources = new Map()
  for (const line of sourceLines('confusables.txt')) {
    const [source = '', target = ''] = line.split(';')
    const prototype = target.split(' ').map(fromHex).join('')
    sources.set(prototype, (sources.get(prototype) ?? '') + fromHex(source))
  }
  // Blanks are taken out of a nick before anything is compared.
  sources.delete(' ')
  return [...sources].flat().join(' ')
}

/** @param {string} letter */
function escaped(letter) {
  return Array.from({ length: letter.length }, (_, at) => {
    return `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`
  }).join('')
}

/** Groups of Han characters that count as one, parted by blanks. Our own groups win: none of their characters takes another with it. */
function hanGroups() {
  const own = sourceLines('own-han.txt')
  const taken = new Set(own.join(''))
  /** @type {Set<string>[]} */
  const groups = []
  for (const pair of sourceLines('han-pairs.txt')) {
    const letters = [...pair]
    if (letters.some((letter) => taken.has(letter))) continue
    const met = groups.filter((group) => letters.some((letter) => group.has(letter)))
    for (const group of met) groups.splice(groups.indexOf(group), 1)
    groups.push(new Set([...met.flatMap((group) => [...group]), ...letters]))
  }
  return [...own, ...groups.map((group) => [...group].join(''))].join(' ')
}

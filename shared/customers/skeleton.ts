import tables from '#shared/customers/look-tables.json' with { type: 'json' }

/** The version of Unicode the tables are of: another one gives other skeletons (UTS #39). */
export const unicodeVersion = tables.unicode

const unseen = /\p{Default_Ignorable_Code_Point}/gu

let prototypes: Map<string, string> | null = null

/**
 * What a text looks like (UTS #39 skeleton, after NFKC): texts with the same skeleton are taken for each other. For
 * comparing, never for showing. Upper and lower case stay apart.
 */
export function skeleton(text: string): string {
  prototypes ??= readPrototypes()
  const map = prototypes
  const plain = text.normalize('NFKD').replace(unseen, '')
  let folded = ''
  for (const letter of plain) folded += map.get(letter) ?? letter
  return folded.normalize('NFD')
}

/** The table is `prototype characters prototype characters …`. Read at first use: most pages never ask. */
function readPrototypes(): Map<string, string> {
  const parts = tables.prototypes.split(' ')
  const map = new Map<string, string>()
  for (let at = 0; at < parts.length; at += 2) {
    for (const letter of parts[at + 1] ?? '') map.set(letter, parts[at] ?? '')
  }
  return map
}

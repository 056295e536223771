import type { Words } from './language.ts'

/** One flat table of all domains' words: `orders.json` gives `orders.<key>`. */
export function joinWords(files: Readonly<Record<string, unknown>>): Words {
  const all: Record<string, string> = {}
  for (const [path, words] of Object.entries(files)) {
    const domain = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
    for (const [key, text] of Object.entries(words as Words)) all[`${domain}.${key}`] = text
  }
  return all
}

import { filesUnder, readJson } from './source-files.ts'

export type Words = ReadonlyMap<string, string>

/** All words of a language by `<file>.<key>`, as the pages see them. */
export function wordsOf(language: 'zh-CN' | 'en'): Words {
  const all = new Map<string, string>()
  for (const file of wordFiles(language)) {
    for (const [key, text] of Object.entries(readJson(`shared/messages/${language}/${file}`) as object)) {
      all.set(`${file.slice(0, -'.json'.length)}.${key}`, String(text))
    }
  }
  return all
}

export function wordFiles(language: 'zh-CN' | 'en'): string[] {
  const folder = `shared/messages/${language}`
  return filesUnder(folder).map((file) => file.slice(folder.length + 1))
}

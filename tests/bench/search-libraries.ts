import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import type { IndexedScript } from '#shared/scripts/script-key.ts'
import { spellingsOf } from '#shared/search/spelling.ts'

/** One way to find scripts: built once, asked at every keystroke for ids of at most 30, best first. */
export interface Engine {
  readonly name: string
  build(library: readonly IndexedScript[]): (query: string) => readonly string[]
}

/** Words as they stand, Chinese by each sign and pair; titles and categories also as they are said from each syllable on. */
function tokensOf({ title, category, shortcut, messages }: IndexedScript): string[] {
  const written = [title, category, ...messages].flatMap(writtenTokens)
  const said = [title, ...category.split('/')].flatMap(saidTokens)
  return [...new Set([...written, ...said, shortcut])]
}

function writtenTokens(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+|[\u4e00-\u9fa5]+/g) ?? []).flatMap((run) =>
    isChinese(run) ? pairsOf(run) : [run],
  )
}

function pairsOf(run: string): string[] {
  return Array.from({ length: run.length }, (_, at) => [run.charAt(at), run.slice(at, at + 2)]).flat()
}

function saidTokens(text: string): string[] {
  return Array.from({ length: text.length }, (_, at) => spellingsOf(text.slice(at))).flatMap((spellings) =>
    spellings.flatMap(({ full, initials }) => [full, initials]),
  )
}

/** A query of several signs is the pairs in it. */
function queryTokens(query: string): string[] {
  if (!isChinese(query) || query.length === 1) return [query]
  return Array.from({ length: query.length - 1 }, (_, at) => query.slice(at, at + 2))
}

function isChinese(text: string): boolean {
  return /^[\u4e00-\u9fa5]/.test(text)
}

/** Prefixes, one slip in four letters and more. */
export const miniSearch: Engine = {
  name: 'minisearch',
  build(library) {
    const index = new MiniSearch<{ id: string; tokens: string[] }>({
      fields: ['tokens'],
      extractField: (document, field) => (field === 'id' ? document.id : document.tokens.join(',')),
      tokenize: (tokens) => tokens.split(','),
      processTerm: (token) => token,
    })
    for (const script of library) index.add({ id: script.id, tokens: tokensOf(script) })
    return (query) =>
      index
        .search(query, {
          tokenize: queryTokens,
          combineWith: isChinese(query) && query.length > 2 ? 'OR' : 'AND',
          prefix: !isChinese(query),
          fuzzy: (token) => (token.length >= 4 ? 1 : false),
        })
        .slice(0, 30)
        .map(({ id }) => id)
  },
}

/** Prefixes; it knows no slips but leaves out pairs it does not find. */
export const flexSearch: Engine = {
  name: 'flexsearch',
  build(library) {
    const index = new Index({
      tokenize: 'forward',
      encode: (text: string) => (text.includes('\n') ? text.trimEnd().split('\n') : queryTokens(text)),
    })
    library.forEach((script, no) => {
      index.add(no, `${tokensOf(script).join('\n')}\n`)
    })
    return (query) => index.search(query, { limit: 30, suggest: true }).map((no) => library[Number(no)]?.id ?? '')
  },
}

import { foldForSearch, isLatin } from './search-text.ts'

/** What somebody typed, as the index looks for it. */
export interface SearchQuery {
  readonly text: string
  readonly script: 'latin' | 'han'
  /** The query when it may be a phone or an order number: four digits or more, signs between them left out. */
  readonly digits: string | null
}

/** Null when there is nothing to look for. */
export function readQuery(typed: string): SearchQuery | null {
  const text = foldForSearch(typed)
  if (text === '') return null
  const bare = text.replace(/^\+86/, '').replace(/[-()]/g, '')
  const digits = /^\d{4,}$/.test(bare) ? bare : null
  return { text, script: isLatin(text) ? 'latin' : 'han', digits }
}

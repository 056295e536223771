import { create } from 'zustand'
import type { OwnKeys } from '#shared/settings/keys.ts'
import { wordsWithKeys } from './key-words.ts'
import { words as chineseWords } from './words-zh.ts'

export type Language = 'zh-CN' | 'en'
export type Words = Readonly<Record<string, string>>

/** Chinese is there from the start; English is read when somebody wants it. */
const loaders: Readonly<Record<Language, () => Promise<{ words: Words }>>> = {
  'zh-CN': () => Promise.resolve({ words: chineseWords }),
  en: () => import('./words-en.ts'),
}

interface LanguageState {
  readonly language: Language
  readonly words: Words
}

export const useLanguage = create<LanguageState>(() => ({ language: 'zh-CN', words: {} }))

let read: Words = {}
let ownKeys: OwnKeys = {}

/** Switches without a restart: the words are loaded, then every text on screen changes at once. */
export async function setLanguage(language: Language): Promise<void> {
  const { words } = await loaders[language]()
  document.documentElement.lang = language
  read = words
  useLanguage.setState({ language, words: wordsWithKeys(read, ownKeys) })
}

/** Texts name keys as this person has them. */
export function setKeysInWords(keys: OwnKeys): void {
  if (JSON.stringify(keys) === JSON.stringify(ownKeys)) return
  ownKeys = keys
  useLanguage.setState({ words: wordsWithKeys(read, ownKeys) })
}

import { create } from 'zustand'
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

/** Switches without a restart: the words are loaded, then every text on screen changes at once. */
export async function setLanguage(language: Language): Promise<void> {
  const { words } = await loaders[language]()
  document.documentElement.lang = language
  useLanguage.setState({ language, words })
}

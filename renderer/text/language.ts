import { create } from 'zustand'

export type Language = 'zh-CN' | 'en'
export type Words = Readonly<Record<string, string>>

const loaders: Readonly<Record<Language, () => Promise<{ words: Words }>>> = {
  'zh-CN': () => import('./words-zh.ts'),
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

import { SegmentedControl } from '@mantine/core'
import { type Language, setLanguage, useLanguage } from '#renderer/text/language.ts'
import { useText } from '#renderer/text/use-text.ts'
import { showPreferences, usePreferences } from './preferences.ts'

const choices = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'EN' },
]

/** For the pages before sign-in; afterwards the person's own preference holds. */
export function LanguageSwitch() {
  const t = useText()
  const language = useLanguage((state) => state.language)
  const preferences = usePreferences()
  function choose(next: string): void {
    showPreferences({ ...preferences, language: next as Language })
    void setLanguage(next as Language)
  }
  return <SegmentedControl aria-label={t('shell.language')} data={choices} value={language} onChange={choose} />
}

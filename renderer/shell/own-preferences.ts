import { useEffect } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { setLanguage } from '#renderer/text/language.ts'
import { showPreferences } from './preferences.ts'

/** The signed-in person's own preferences, from the store, in force as soon as they are known or change. */
export function useOwnPreferences(): void {
  const { value } = useQuery('settings.mine', {})
  useEffect(() => {
    if (!value) return
    showPreferences(value)
    void setLanguage(value.language)
  }, [value])
}

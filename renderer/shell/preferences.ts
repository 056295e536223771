import { create } from 'zustand'
import { setKeysInWords } from '#renderer/text/language.ts'
import { defaultPreferences, type Preferences } from '#shared/settings/preferences.ts'

const place = 'guitai.preferences'

/** The last person's choice, so that the sign-in page already looks right; the store's row is the truth. */
export function rememberedPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return { ...defaultPreferences, ...(typeof kept === 'object' ? kept : {}) }
  } catch {
    return defaultPreferences
  }
}

export const usePreferences = create<Preferences>(() => rememberedPreferences())

export function showPreferences(preferences: Preferences): void {
  // Whole: what the last person had changed is not this person's.
  usePreferences.setState(preferences, true)
  setKeysInWords(preferences.keys ?? {})
  document.documentElement.dataset['textSize'] = preferences.textSize
  document.documentElement.dataset['contrast'] = preferences.contrast
  localStorage.setItem(place, JSON.stringify(preferences))
}

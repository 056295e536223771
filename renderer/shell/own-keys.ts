import { keyOfEvent } from '#renderer/ui/key-of.ts'
import { type KeyName, keyPressed, shownKeyOf } from '#shared/settings/keys.ts'
import { usePreferences } from './preferences.ts'

/** What the pressed key does for this person (ux 5); null when it is none of ours, or switched off. */
export function ownKeyOf(event: KeyboardEvent) {
  const pressed = keyOfEvent(event)
  return pressed === null ? null : keyPressed(usePreferences.getState().keys ?? {}, pressed)
}

/** A key as people read it, for a control that does the same; undefined when it is switched off. */
export function useShownKey(name: KeyName): string | undefined {
  const own = usePreferences((preferences) => preferences.keys)
  return shownKeyOf(own ?? {}, name) ?? undefined
}

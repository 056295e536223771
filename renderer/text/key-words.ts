import { type KeyName, keyNames, type OwnKeys, shownKeyOf } from '#shared/settings/keys.ts'
import type { Words } from './language.ts'

const named = keyNames.join('|')
/** `（{key.lock}）`, ` ({key.lock})`, or the key alone. */
const place = new RegExp(`(（| \\()?\\{key\\.(${named})\\}(）|\\))?`, 'g')

/** Puts a person's own keys into the texts that name keys; one that is switched off goes, with its brackets. */
export function wordsWithKeys(words: Words, own: OwnKeys): Words {
  const off = words['keys.none'] ?? '—'
  const filled = (text: string) =>
    text.replace(place, (_whole, open = '', name: KeyName, close = '') => {
      const key = shownKeyOf(own, name)
      if (key !== null) return open + key + close
      return open && close ? '' : open + off + close
    })
  return Object.fromEntries(
    Object.entries(words).map(([key, text]) => [key, text.includes('{key.') ? filled(text) : text]),
  )
}

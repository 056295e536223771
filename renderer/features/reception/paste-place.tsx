import type { Reception } from '#shared/reception/reception.ts'

/** The one place for a chat pasted into a reception: under the buyer's card, above the rail. Nothing is pasted yet. */
export function PastePlace(_props: { readonly reception: Reception }) {
  return null
}

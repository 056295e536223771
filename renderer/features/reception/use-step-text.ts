import { useRef } from 'react'
import { changeBuyerView, useBuyerView, useField } from './reception-view.ts'

/**
 * The text a step writes down: from its own field, else what stands in the search field. What a buyer wants is typed
 * once: it finds scripts, and one key keeps it.
 */
export function useStepText(id: string, name: string) {
  const [own, setOwn] = useField(id, name)
  const { search } = useBuyerView(id)
  const field = useRef<HTMLInputElement>(null)
  const isOwn = own.trim() !== ''
  return {
    own,
    setOwn,
    field,
    text: isOwn ? own.trim() : search.trim(),
    clear() {
      setOwn('')
      if (!isOwn) changeBuyerView(id, { search: '' })
    },
  }
}

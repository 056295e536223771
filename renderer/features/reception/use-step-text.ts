import { useRef } from 'react'
import { buyerViewOf, changeBuyerView, useBuyerView, useField } from './reception-view.ts'
import { typedAfter } from './typed-after.ts'

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
    /** Takes away what was written down; what has been typed since stays. */
    clear() {
      const now = buyerViewOf(id)
      if (isOwn) setOwn(typedAfter(own, now.fields[name] ?? ''))
      else changeBuyerView(id, { search: typedAfter(search, now.search) })
    },
  }
}

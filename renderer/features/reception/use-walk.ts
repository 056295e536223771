import { useCallback } from 'react'
import type { Reception, ReceptionStep } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { changeBuyerView } from './reception-view.ts'
import { walkTo } from './walk.ts'

/** Goes on to a step when the present one is done; a refusal appears in the quiet line. */
export function useWalk(reception: Reception): (to: ReceptionStep) => Promise<void> {
  return useCallback(
    async (to) => {
      const failure = await walkTo(reception, to)
      changeBuyerView(reception.id, { note: failure ? { kind: 'refused', failure } : null })
      focusSearch()
    },
    [reception],
  )
}

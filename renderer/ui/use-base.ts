import { useRef, useState } from 'react'

/**
 * The version a form was filled from: what is saved names it, so that nothing a colleague wrote meanwhile is overwritten
 * unseen. Once that was told, `catchUp` lets the next try put the form's own in its place.
 */
export function useBase<V>(newest: V) {
  const live = useRef(newest)
  live.current = newest
  const [base, saved] = useState(newest)
  return { base, saved, catchUp: () => saved(live.current) }
}

import { useCallback, useEffect, useRef } from 'react'
import type { ReviewView } from '#shared/reviews/contract.ts'
import { actOn } from './act.ts'

/** Keeps a reply as it is typed, once its review is left or whoever typed it says so. */
export function useKeptDraft(view: ReviewView, text: string): () => void {
  const latest = useRef({ view, text })
  useEffect(() => {
    latest.current = { view, text }
  })
  const keep = useCallback(() => {
    const { view: seen, text: typed } = latest.current
    if (typed !== seen.replyDraft) void actOn(seen, { do: 'draft', text: typed })
  }, [])
  useEffect(() => keep, [keep])
  return keep
}

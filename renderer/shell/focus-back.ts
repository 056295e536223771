import { useEffect, useRef } from 'react'
import { useLayers } from './layers.ts'

/**
 * Gives the frame's ref. Whenever the frame is drawn anew, after a lock, a layer or in another layout, hands find the
 * field they were in: what is typed at once is not lost.
 */
export function useFocusBack(isCovered: boolean) {
  const frame = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLElement | null>(null)
  const isUnder = useLayers(({ shown }) => shown !== null) || isCovered

  useEffect(() => {
    const within = frame.current
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = target
    }
    within?.addEventListener('focusin', note)
    return () => within?.removeEventListener('focusin', note)
  }, [])

  useEffect(() => {
    if (isUnder || document.activeElement !== document.body) return
    const field = last.current?.isConnected ? last.current : frame.current?.querySelector<HTMLElement>('[data-search]')
    field?.focus()
  })
  return frame
}

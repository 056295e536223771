import { useEffect } from 'react'
import { callDesktop } from '#renderer/data/desktop-client.ts'

let isTold = false

/** Tells main once that people can begin to work: after the frame that shows the page. */
export function usePainted(isReady: boolean): void {
  useEffect(() => {
    if (!isReady || isTold) return
    isTold = true
    requestAnimationFrame(() => requestAnimationFrame(() => void callDesktop('painted', {})))
  }, [isReady])
}

import { useEffect, useRef } from 'react'

/** A list whose newest line is at its end shows its end, also when lines are added. */
export function useToEnd(count: number) {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    if (count > 0 && list.current) list.current.scrollTop = list.current.scrollHeight
  }, [count])
  return list
}

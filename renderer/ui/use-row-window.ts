import { useLayoutEffect, useRef, useState } from 'react'
import { drawnRows, type SeenRows, topFor } from './row-window.ts'

/** Further than so many views at once nobody scrolls who reads. */
const fastViews = 1.5

/** Which rows of a long list are drawn, and where; its head is as tall as a row. */
export function useRowWindow(total: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const whole = useRef<HTMLTableElement>(null)
  const head = useRef<HTMLTableSectionElement>(null)
  const shown = useRef<HTMLTableSectionElement>(null)
  const lastTop = useRef(0)
  const [sizes, setSizes] = useState({ rowPx: 32, viewPx: 600 })
  const [scrolled, setScrolled] = useState({ top: 0, isFast: false })
  const drawn = drawnRows({ total, ...sizes, top: scrolled.top })

  useLayoutEffect(() => {
    const measure = () => {
      const rowPx = head.current?.offsetHeight || 32
      const viewPx = (scroller.current?.clientHeight ?? 600) - rowPx
      setSizes((before) => (before.rowPx === rowPx && before.viewPx === viewPx ? before : { rowPx, viewPx }))
    }
    const observer = new ResizeObserver(measure)
    for (const { current } of [scroller, head]) if (current) observer.observe(current)
    measure()
    return () => observer.disconnect()
  }, [])

  // Set by hand: nothing in the page's source has a style of its own. What stays drawn keeps its place in what scrolls,
  // so that it need not be painted again.
  useLayoutEffect(() => {
    whole.current?.style.setProperty('height', `${drawn.tallPx + sizes.rowPx}px`)
  }, [drawn.tallPx, sizes.rowPx])
  useLayoutEffect(() => {
    shown.current?.style.setProperty('padding-top', `${drawn.fromPx}px`)
  }, [drawn.fromPx])

  const measures = (): SeenRows => ({ total, ...sizes, top: scroller.current?.scrollTop ?? 0 })

  function onScroll(): void {
    const { top, ...rest } = measures()
    const isFast = Math.abs(top - lastTop.current) > fastViews * sizes.viewPx
    lastTop.current = top
    const next = drawnRows({ ...rest, top })
    if (next.first !== drawn.first || next.end !== drawn.end || next.fromPx !== drawn.fromPx) {
      setScrolled({ top, isFast })
    }
  }

  function scrollTo(no: number): void {
    const seen = measures()
    const top = topFor(no, seen)
    if (top !== seen.top) scroller.current?.scrollTo({ top })
  }

  return { scroller, head, whole, shown, drawn, isFast: scrolled.isFast, measures, scrollTo, onScroll }
}

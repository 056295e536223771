import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

interface Place {
  readonly row: number
  /** The button somebody pressed, among the controls of the line's form; 0 for a field: the first one is filled first. */
  readonly control: number
}

/**
 * A line whose form was sent leaves its list, and the keyboard with it: the line that came into its place gets it, at the
 * same button or at the first field. Lines carry `data-row`; the list calls what is given whenever something in it is
 * focused.
 */
export function useKeepPlace(list: RefObject<HTMLElement | null>, lines: string) {
  const place = useRef<Place | null>(null)

  const shown = useRef(lines)

  useEffect(() => {
    if (shown.current === lines) return
    shown.current = lines
    if (place.current === null || document.activeElement !== document.body) return
    const { row, control } = place.current
    const rows = rowsOf(list.current)
    const controls = controlsOf(rows[Math.min(row, rows.length - 1)])
    const next = controls[control] ?? controls[0]
    next?.focus()
  }, [lines, list])

  return ({ target }: FocusEvent) => {
    const row = target.closest('[data-row]')
    const isButton = target.matches('button[type="button"]')
    const control = isButton ? controlsOf(row ?? undefined).indexOf(target) : 0
    place.current = row ? { row: rowsOf(list.current).indexOf(row), control } : null
  }
}

function rowsOf(list: HTMLElement | null): Element[] {
  return list ? [...list.querySelectorAll('[data-row]')] : []
}

function controlsOf(row: Element | undefined): Element[] & HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>('form :is(input, textarea, button):not(:disabled)')] : []
}

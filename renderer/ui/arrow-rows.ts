import type { KeyboardEvent } from 'react'

const controls = 'button:not(:disabled), input[type="checkbox"]:not(:disabled)'

/** Keys that belong to the field somebody types or chooses in. */
function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type="checkbox"])')
}

/**
 * Arrow keys in a list whose lines carry `data-row`: up and down go to the same control of the line beside, left and
 * right to the control beside it in the line, Home and End to the ends of the list.
 */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event
  if (event.altKey || event.ctrlKey || event.metaKey || isField(target) || !(target instanceof HTMLElement)) return
  const row = target.closest('[data-row]')
  if (!row) return
  const rows = [...currentTarget.querySelectorAll('[data-row]')]
  const here = controlsOf(row)
  const column = here.indexOf(target)
  const next = nextControl(key, { rows, row: rows.indexOf(row), here, column })
  if (!next) return
  event.preventDefault()
  next.focus()
}

interface Place {
  readonly rows: readonly Element[]
  readonly row: number
  readonly here: readonly HTMLElement[]
  readonly column: number
}

function nextControl(key: string, { rows, row, here, column }: Place): HTMLElement | undefined {
  if (key === 'ArrowLeft') return here[column - 1]
  if (key === 'ArrowRight') return here[column + 1]
  const there = controlsOf(rows[rowOf(key, row, rows.length)])
  return there[Math.min(Math.max(column, 0), there.length - 1)]
}

function rowOf(key: string, row: number, count: number): number {
  if (key === 'ArrowUp') return row - 1
  if (key === 'ArrowDown') return row + 1
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : -1
}

function controlsOf(row: Element | undefined): HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>(controls)] : []
}

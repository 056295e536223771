import { type KeyboardEvent, type MouseEvent, type ReactNode, type Ref, useId, useImperativeHandle } from 'react'
import './long-list.css'
import { placeAfterKey, rowsOfPage } from './row-window.ts'
import { useRowWindow } from './use-row-window.ts'

export interface LongListHandle {
  /** Scrolls a row into view and makes it the one keys begin at. */
  show(no: number): void
  focus(): void
}

/** What of the list is to be drawn: rows from `first` up to `end`, not with it. */
export interface Drawn {
  readonly first: number
  readonly end: number
  /** The list flies past: nobody reads what comes and goes. */
  readonly isFast: boolean
  readonly idOf: (no: number) => string
}

interface Props {
  readonly label: string
  readonly className: string
  readonly total: number
  /** Names of the columns. */
  readonly columns: readonly string[]
  /** The row keys begin at. */
  readonly place: number
  readonly onPlace: (no: number) => void
  readonly onOpen: (no: number) => void
  readonly children: (drawn: Drawn) => ReactNode
  readonly ref?: Ref<LongListHandle>
}

/**
 * A table of any length: only what is seen is drawn. Arrows, Page Up and Down, Home and End move in it, Enter opens a
 * row. Rows carry `data-no`; a reader of the screen is told how many there are and which one it is at.
 */
export function LongList({ label, className, total, columns, place, onPlace, onOpen, children, ref }: Props) {
  const list = useId()
  const idOf = (no: number) => `${list}-${no}`
  const { scroller, head, whole, shown, drawn, isFast, measures, scrollTo, onScroll } = useRowWindow(total)

  function move(no: number): void {
    onPlace(no)
    scrollTo(no)
  }

  useImperativeHandle(ref, () => ({ show: move, focus: () => whole.current?.focus({ preventScroll: true }) }))

  function press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = placeAfterKey(event.key, place, total, rowsOfPage(measures()))
    if (next !== null) move(next)
    else if (event.key === 'Enter' && place < total) onOpen(place)
    else return
    event.preventDefault()
  }

  function click(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-no]') : null
    const no = Number(row?.dataset.no ?? Number.NaN)
    if (Number.isNaN(no)) return
    onPlace(no)
    onOpen(no)
  }

  const isPlaceDrawn = place >= drawn.first && place < drawn.end
  // A table one moves about in: ARIA lets a table be one, and wants it to take the focus.
  const asGrid = {
    ...{ role: 'grid', tabIndex: 0, 'aria-label': label, 'aria-rowcount': total + 1 },
    'aria-activedescendant': isPlaceDrawn ? idOf(place) : undefined,
  }
  return (
    <div ref={scroller} className={`gt-long ${className}`} onScroll={onScroll}>
      <table ref={whole} {...asGrid} onKeyDown={press} onClick={click}>
        <thead ref={head}>
          <tr aria-rowindex={1}>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={shown}>{children({ first: drawn.first, end: drawn.end, isFast, idOf })}</tbody>
      </table>
    </div>
  )
}

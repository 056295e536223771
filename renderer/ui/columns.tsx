import { type KeyboardEvent, useRef, useState } from 'react'
import { type Column, ColumnTable } from './column-table.tsx'
import './columns.css'

interface Props<K extends string> {
  readonly label: string
  readonly columns: readonly Column<K>[]
  readonly chosen?: K | null
  /** Opens the cases behind a column. */
  readonly onOpen: (key: K) => void
}

/**
 * A chart of columns side by side, each a button: the arrow keys go from one to the next. The same stands below as a table, for
 * who would rather read (decision 0110).
 */
export function Columns<K extends string>({ label, columns, chosen = null, onOpen }: Props<K>) {
  const list = useRef<HTMLOListElement>(null)
  const [at, goTo] = useState(columns.length - 1)
  const full = Math.max(0, ...columns.map(({ value }) => value ?? 0)) || 1

  function move(event: KeyboardEvent): void {
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: columns.length - 1 }[event.key]
    if (next === undefined || !columns[next]) return
    event.preventDefault()
    goTo(next)
    list.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <figure className="gt-columns-figure">
      <ol ref={list} className="gt-columns" aria-label={label} onKeyDown={move}>
        {columns.map(({ key, name, value, shown, note = '' }, no) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={key === chosen}
              title={`${name} ${shown} ${note}`.trim()}
              tabIndex={no === Math.min(at, columns.length - 1) ? 0 : -1}
              onFocus={() => goTo(no)}
              onClick={() => onOpen(key)}
            >
              <span>{shown}</span>
              <svg aria-hidden="true" viewBox="0 0 10 100" preserveAspectRatio="none">
                {value !== null && <rect y={100 - (100 * value) / full} width="10" height={(100 * value) / full} />}
              </svg>
              <span className="gt-quiet">{name}</span>
              <span className="gt-only-read">{note}</span>
            </button>
          </li>
        ))}
      </ol>
      <ColumnTable label={label} columns={columns} />
    </figure>
  )
}

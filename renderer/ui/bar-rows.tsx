import './bar-rows.css'

export interface BarRow<K extends string> {
  readonly key: K
  readonly name: string
  readonly value: number
  /** The figure as people read it. */
  readonly shown: string
  readonly note?: string
}

interface Props<K extends string> {
  /** What the figures are, for who does not see them side by side. */
  readonly label: string
  readonly rows: readonly BarRow<K>[]
  /** The longest bar; the largest value when nothing is said. */
  readonly most?: number
  readonly chosen?: K | null
  /** Opens the cases behind a bar. */
  readonly onOpen?: (key: K) => void
}

/** Bars that are a table as well: each has its name and figure in words beside it. */
export function BarRows<K extends string>({ label, rows, most, chosen = null, onOpen }: Props<K>) {
  const full = most ?? Math.max(1, ...rows.map(({ value }) => value))
  return (
    <table className="gt-bars">
      <caption className="gt-only-read">{label}</caption>
      <tbody>
        {rows.map(({ key, name, value, shown, note }) => (
          <tr key={key} data-chosen={key === chosen || undefined}>
            <th scope="row">
              {onOpen && value > 0 ? (
                <button type="button" aria-pressed={key === chosen} onClick={() => onOpen(key)}>
                  {name}
                </button>
              ) : (
                name
              )}
            </th>
            <td>
              <svg className="gt-bar" aria-hidden="true">
                <rect width={`${(100 * value) / full}%`} height="100%" />
              </svg>
            </td>
            <td className="gt-bars-figure">{shown}</td>
            {note !== undefined && <td className="gt-bars-figure gt-quiet">{note}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

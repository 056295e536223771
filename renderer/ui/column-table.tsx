import { useText } from '#renderer/text/use-text.ts'

export interface Column<K extends string> {
  readonly key: K
  /** What stands below it. */
  readonly name: string
  /** Null: nothing is drawn. */
  readonly value: number | null
  /** The figure as people read it. */
  readonly shown: string
  /** What it rests on. */
  readonly note?: string
}

interface Props<K extends string> {
  readonly label: string
  readonly columns: readonly Column<K>[]
}

/** A chart's columns for who would rather read. */
export function ColumnTable<K extends string>({ label, columns }: Props<K>) {
  const t = useText()
  return (
    <details>
      <summary className="gt-quiet">{t('shell.asTable')}</summary>
      <table>
        <caption className="gt-only-read">{label}</caption>
        <tbody>
          {columns.map(({ key, name, shown, note = '' }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{shown}</td>
              <td className="gt-quiet">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

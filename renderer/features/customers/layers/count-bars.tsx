import { useText } from '#renderer/text/use-text.ts'
import { BarRows } from '#renderer/ui/bar-rows.tsx'

interface Props {
  readonly label: string
  readonly names: readonly string[]
  readonly counts: readonly number[]
  /** Which bar's cases are open; -1: none. */
  readonly chosen: number
  readonly onOpen: (at: number, title: string) => void
}

/** Fewer are named one by one, not drawn (ux 6). */
const leastDrawn = 5

/** People by class, with their share of all that are counted here. */
export function CountBars({ label, names, counts, chosen, onOpen }: Props) {
  const t = useText()
  const all = counts.reduce((sum, count) => sum + count, 0)
  const rows = names.map((name, at) => ({
    key: String(at),
    name,
    value: counts[at] ?? 0,
    shown: String(counts[at] ?? 0),
    note: all === 0 ? '' : `${((100 * (counts[at] ?? 0)) / all).toFixed(1)}%`,
  }))
  return (
    <>
      {all < leastDrawn && <p className="gt-quiet">{t('segments.tooFew', { count: all })}</p>}
      <BarRows
        label={label}
        rows={rows}
        {...(all < leastDrawn ? { most: Number.POSITIVE_INFINITY } : {})}
        chosen={String(chosen)}
        onOpen={(key) => onOpen(Number(key), names[Number(key)] ?? '')}
      />
    </>
  )
}

/** The same as a section of its page. */
export function CountSection(props: Props) {
  return (
    <section className="cu-section">
      <h2>{props.label}</h2>
      <CountBars {...props} />
    </section>
  )
}

import { useText } from '#renderer/text/use-text.ts'
import { basisText, figureText } from './figure-text.ts'
import type { FigureShown, Report } from './reports-view.ts'

interface Props {
  readonly figure: FigureShown
  readonly series: Report['series']
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One figure with its trend, what it rests on, and its formula for whoever points at it. */
export function FigureCard({ figure, series, isOpen, onOpen }: Props) {
  const t = useText()
  const { name, value } = figure
  const values = series.map((one) => one.figures.find((other) => other.name === name)?.value ?? null)
  return (
    <button
      type="button"
      className="rp-figure"
      aria-pressed={isOpen}
      title={`${t(`reports.formula.${name}`)} ${t('reports.window.day')}`}
      onClick={onOpen}
    >
      <span>{t(`reports.figure.${name}`)}</span>
      <strong data-none={value === null || undefined}>{figureText(t, figure)}</strong>
      <Spark values={values} />
      <span className="gt-quiet">{basisText(t, figure)}</span>
    </button>
  )
}

const [width, height] = [100, 24]

/** A trend without numbers; days without a figure are gaps. */
function Spark({ values }: { readonly values: readonly (number | null)[] }) {
  const most = Math.max(...values.map((value) => value ?? 0)) || 1
  const step = width / Math.max(1, values.length - 1)
  const points = values.map((value, at) => (value === null ? null : `${at * step},${height - (height * value) / most}`))
  return (
    <svg
      className="rp-spark"
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {linesOf(points).map((line) => (
        <polyline key={line} points={line} />
      ))}
    </svg>
  )
}

function linesOf(points: readonly (string | null)[]): string[] {
  return (
    points
      .map((point) => point ?? '|')
      .join(' ')
      .split('|')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      // A day between two without a figure is a dot.
      .map((line) => (line.includes(' ') ? line : `${line} ${line}`))
  )
}

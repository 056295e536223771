import type { Text } from '#renderer/text/use-text.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { minuteMs, secondMs } from '#shared/kernel/time.ts'
import { type FigureName, figureUnits } from '#shared/reports/figures.ts'
import type { FigureShown } from './reports-view.ts'

/** The figure as people read it; why there is none where there is none. */
export function figureText(
  t: Text,
  { name, standing, value, n }: Pick<FigureShown, 'name' | 'standing' | 'value' | 'n'>,
) {
  if (value !== null) return valueText(t, name, value)
  return standing === 'tooFew' ? t('reports.tooFew', { n }) : t(`reports.standing.${standing}`)
}

/** The same on a narrow column: too few is said in a word. */
export function shortText(t: Text, { name, standing, value }: FigureShown): string {
  if (value === null) return standing === 'tooFew' ? t('reports.tooFew.short') : '-'
  return figureUnits[name] === 'fen' ? String(Math.round(value / 100)) : valueText(t, name, value)
}

export function valueText(t: Text, name: FigureName, value: number): string {
  const unit = figureUnits[name]
  if (unit === 'share') return `${(100 * value).toFixed(1)}%`
  if (unit === 'fen') return `¥${formatFen(Math.round(value))}`
  if (unit === 'perHundred') return value.toFixed(1)
  if (value < minuteMs) return t('reports.seconds', { seconds: (value / secondMs).toFixed(1) })
  const seconds = Math.round(value / secondMs)
  return t('reports.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}

/** What was divided by what; for waits the number of answers. */
export function basisText(t: Text, { name, of, n }: Pick<FigureShown, 'name' | 'of' | 'n'>): string {
  const unit = figureUnits[name]
  if (n === 0) return '-'
  if (unit === 'ms') return t('reports.basis.answers', { n })
  return unit === 'fen' ? t('reports.basis.fen', { sum: formatFen(of), n }) : t('reports.basis', { of, n })
}

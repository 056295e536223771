import type { Text } from '#renderer/text/use-text.ts'
import { basisText, figureText } from './figure-text.ts'
import type { FigureShown, Report } from './reports-view.ts'

type Row = readonly string[]

/** A report as rows of a spreadsheet: figures with what they rest on and how they are counted, periods, people, hours. */
export function reportTable(t: Text, report: Report, who: string): string[][] {
  const { from, to, figures, series, people, byHour } = report
  const names = figures.map(({ name }) => t(`reports.figure.${name}`))
  const texts = (own: readonly FigureShown[]) => own.map((figure) => figureText(t, figure))
  const rows: Row[] = [
    [who, from, to],
    [],
    [t('reports.col.figure'), t('reports.col.value'), t('reports.col.basis'), t('reports.col.formula')],
    ...figures.map((one) => [
      t(`reports.figure.${one.name}`),
      figureText(t, one),
      basisText(t, one),
      t(`reports.formula.${one.name}`),
    ]),
    [],
    [t('reports.col.from'), t('reports.col.to'), ...names],
    ...series.map((one) => [one.from, one.to, ...texts(one.figures)]),
    [],
    [t('reports.col.who'), ...(people[0]?.figures ?? []).map(({ name }) => t(`reports.figure.${name}`))],
    ...people.map((one) => [one.name || t('reports.unknownAgent'), ...texts(one.figures)]),
    [],
    [t('reports.hours'), ...byHour.map((_none, hour) => `${hour}:00`)],
    [t('reports.col.talks'), ...byHour.map(String)],
  ]
  return rows.map((row) => [...row])
}

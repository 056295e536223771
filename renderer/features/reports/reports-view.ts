import { createOwn } from '#renderer/data/own-view.ts'
import { now } from '#renderer/data/store-client.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { dayMs, dayOf } from '#shared/kernel/time.ts'
import type { FigureName } from '#shared/reports/figures.ts'
import type { ReportOf, ReportUnit } from '#shared/reports/group.ts'

export type ReportsTab = 'morning' | 'figures' | 'hot' | 'bad'

/** Which report: the day, week or month a day lies in, of the shop, a shift or a person. */
export interface Asked {
  readonly unit: ReportUnit
  readonly at: string
  readonly of: ReportOf
}

/** What somebody opened to see its cases. */
export interface OpenedBar {
  readonly asked: Asked
  readonly bar: { readonly by: 'figure'; readonly name: FigureName } | { readonly by: 'hour'; readonly hour: number }
  readonly title: string
}

interface ReportsView {
  readonly tab: ReportsTab
  readonly asked: Asked
  /** The figure whose chart is shown. */
  readonly figure: FigureName
}

export const useReports = createOwn<ReportsView>(() => ({
  tab: 'morning',
  asked: { unit: 'day', at: dayOf(now() - dayMs), of: { by: 'shop' } },
  figure: 'inquiryConversion',
}))

export type Report = Value<'reports.figures'>
export type FigureShown = Report['figures'][number]

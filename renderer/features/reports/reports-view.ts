import { createOwn } from '#renderer/data/own-view.ts'

export type ReportsTab = 'morning' | 'figures'

interface ReportsView {
  readonly tab: ReportsTab
}

export const useReports = createOwn<ReportsView>(() => ({ tab: 'morning' }))

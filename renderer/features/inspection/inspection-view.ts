import { createOwn } from '#renderer/data/own-view.ts'
import type { InspectionTab } from './inspection-tabs.ts'

/** Which tab of 质检 somebody has open; each tab keeps its own things in its own folder. */
export const useInspection = createOwn<{ readonly tab: InspectionTab | null }>(() => ({ tab: null }))

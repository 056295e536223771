import type { ComponentType } from 'react'
import { leads, type Role } from '#shared/kernel/role.ts'
import { LogsTab } from './logs/logs-tab.tsx'

interface InspectionPart {
  readonly title: string
  readonly Panel: ComponentType
  readonly roles: readonly Role[]
}

/** The tabs of 质检, one line each, in their order; what a role may not use is not shown. */
export const inspectionTabs = {
  logs: { title: 'inspection.tab.logs', Panel: LogsTab, roles: leads },
} as const satisfies Record<string, InspectionPart>

export type InspectionTab = keyof typeof inspectionTabs

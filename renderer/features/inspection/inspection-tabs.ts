import type { ComponentType } from 'react'
import { everyRole, leads, type Role } from '#shared/kernel/role.ts'
import { CalibrationsTab } from './calibrations/calibrations-tab.tsx'
import { DetectorsTab } from './detect/detectors-tab.tsx'
import { RulesTab } from './detect/rules-tab.tsx'
import { FindingsTab } from './findings/findings-tab.tsx'
import { FormsTab } from './forms/forms-tab.tsx'
import { LogsTab } from './logs/logs-tab.tsx'
import { SampleTab } from './sample/sample-tab.tsx'
import { ScoresTab } from './scores/scores-tab.tsx'

interface InspectionPart {
  readonly title: string
  readonly Panel: ComponentType
  readonly roles: readonly Role[]
}

/** The tabs of 质检, one line each, in their order; what a role may not use is not shown. */
export const inspectionTabs = {
  logs: { title: 'inspection.tab.logs', Panel: LogsTab, roles: leads },
  sample: { title: 'scorecards.tab.sample', Panel: SampleTab, roles: leads },
  scores: { title: 'scorecards.tab.scores', Panel: ScoresTab, roles: everyRole },
  findings: { title: 'scorecards.tab.findings', Panel: FindingsTab, roles: leads },
  forms: { title: 'scorecards.tab.forms', Panel: FormsTab, roles: leads },
  calibrations: { title: 'scorecards.tab.calibrations', Panel: CalibrationsTab, roles: leads },
  rules: { title: 'detectors.tab.rules', Panel: RulesTab, roles: leads },
  detectors: { title: 'detectors.tab.detectors', Panel: DetectorsTab, roles: leads },
} as const satisfies Record<string, InspectionPart>

export type InspectionTab = keyof typeof inspectionTabs

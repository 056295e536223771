import { aftersalesContract } from '#shared/aftersales/contract.ts'
import { backupContract } from '#shared/backup/contract.ts'
import { calendarContract } from '#shared/calendar/contract.ts'
import { chatContract } from '#shared/chat/contract.ts'
import { checksContract } from '#shared/checks/contract.ts'
import { clocksContract } from '#shared/clocks/contract.ts'
import { coachContract } from '#shared/coach/contract.ts'
import { conductContract } from '#shared/conduct/contract.ts'
import { customersContract } from '#shared/customers/contract.ts'
import { feedbackContract } from '#shared/feedback/contract.ts'
import { handoverContract } from '#shared/handover/contract.ts'
import { inspectionContract } from '#shared/inspection/contract.ts'
import { loyaltyContract } from '#shared/loyalty/contract.ts'
import { managementContract } from '#shared/management/contract.ts'
import { normsContract } from '#shared/norms/contract.ts'
import { ordersContract } from '#shared/orders/contract.ts'
import { pipelineContract } from '#shared/pipeline/contract.ts'
import { privacyContract } from '#shared/privacy/contract.ts'
import { productsContract } from '#shared/products/contract.ts'
import { readinessContract } from '#shared/readiness/contract.ts'
import { receptionContract } from '#shared/reception/contract.ts'
import { reportsContract } from '#shared/reports/contract.ts'
import { responseContract } from '#shared/response/contract.ts'
import { reviewsContract } from '#shared/reviews/contract.ts'
import { rosterContract } from '#shared/roster/contract.ts'
import { sampleContract } from '#shared/sample/contract.ts'
import { scriptsContract } from '#shared/scripts/contract.ts'
import { searchContract } from '#shared/search/contract.ts'
import { segmentsContract } from '#shared/segments/contract.ts'
import { settingsContract } from '#shared/settings/contract.ts'
import { staffContract } from '#shared/staff/contract.ts'
import { trainingContract } from '#shared/training/contract.ts'

/** All domains, one line each. */
export const contract = {
  backup: backupContract,
  chat: chatContract,
  checks: checksContract,
  customers: customersContract,
  search: searchContract,
  sample: sampleContract,
  norms: normsContract,
  orders: ordersContract,
  privacy: privacyContract,
  clocks: clocksContract,
  pipeline: pipelineContract,
  products: productsContract,
  reception: receptionContract,
  response: responseContract,
  coach: coachContract,
  staff: staffContract,
  scripts: scriptsContract,
  handover: handoverContract,
  readiness: readinessContract,
  settings: settingsContract,
  training: trainingContract,
  segments: segmentsContract,
  loyalty: loyaltyContract,
  feedback: feedbackContract,
  roster: rosterContract,
  conduct: conductContract,
  aftersales: aftersalesContract,
  calendar: calendarContract,
  reviews: reviewsContract,
  inspection: inspectionContract,
  management: managementContract,
  reports: reportsContract,
}

export type Contract = typeof contract
export type DomainName = keyof Contract
/** `domain.entry` */
export type EntryName = { [D in DomainName]: `${D}.${keyof Contract[D] & string}` }[DomainName]
export type EntryOf<N extends EntryName> = N extends `${infer D extends DomainName}.${infer E}`
  ? E extends keyof Contract[D]
    ? Contract[D][E]
    : never
  : never

import type { Contract } from '#shared/contract.ts'
import { aftersalesHandlers } from '#store/aftersales/handlers.ts'
import { backupHandlers } from '#store/backup/handlers.ts'
import { calendarHandlers } from '#store/calendar/handlers.ts'
import { chatHandlers } from '#store/chat/handlers.ts'
import { checksHandlers } from '#store/checks/handlers.ts'
import { clocksHandlers } from '#store/clocks/handlers.ts'
import { coachHandlers } from '#store/coach/handlers.ts'
import { conductHandlers } from '#store/conduct/handlers.ts'
import { customersHandlers } from '#store/customers/handlers.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { feedbackHandlers } from '#store/feedback/handlers.ts'
import { handoverHandlers } from '#store/handover/handlers.ts'
import { inspectionHandlers } from '#store/inspection/handlers.ts'
import { loyaltyHandlers } from '#store/loyalty/handlers.ts'
import { managementHandlers } from '#store/management/handlers.ts'
import { normsHandlers } from '#store/norms/handlers.ts'
import { ordersHandlers } from '#store/orders/handlers.ts'
import { pipelineHandlers } from '#store/pipeline/handlers.ts'
import { privacyHandlers } from '#store/privacy/handlers.ts'
import { productsHandlers } from '#store/products/handlers.ts'
import { readinessHandlers } from '#store/readiness/handlers.ts'
import { receptionHandlers } from '#store/reception/handlers.ts'
import { reportsHandlers } from '#store/reports/handlers.ts'
import { responseHandlers } from '#store/response/handlers.ts'
import { reviewsHandlers } from '#store/reviews/handlers.ts'
import { rosterHandlers } from '#store/roster/handlers.ts'
import { sampleHandlers } from '#store/sample/handlers.ts'
import { scriptsHandlers } from '#store/scripts/handlers.ts'
import { searchHandlers } from '#store/search/handlers.ts'
import { segmentsHandlers } from '#store/segments/handlers.ts'
import { settingsHandlers } from '#store/settings/handlers.ts'
import { staffHandlers } from '#store/staff/handlers.ts'
import { trainingHandlers } from '#store/training/handlers.ts'

/** Every domain's answers, one line each; a missing one does not compile. */
export const handlers: { readonly [D in keyof Contract]: Handlers<Contract[D]> } = {
  backup: backupHandlers,
  chat: chatHandlers,
  checks: checksHandlers,
  customers: customersHandlers,
  search: searchHandlers,
  sample: sampleHandlers,
  norms: normsHandlers,
  orders: ordersHandlers,
  privacy: privacyHandlers,
  clocks: clocksHandlers,
  pipeline: pipelineHandlers,
  products: productsHandlers,
  reception: receptionHandlers,
  response: responseHandlers,
  coach: coachHandlers,
  staff: staffHandlers,
  scripts: scriptsHandlers,
  handover: handoverHandlers,
  readiness: readinessHandlers,
  settings: settingsHandlers,
  training: trainingHandlers,
  segments: segmentsHandlers,
  loyalty: loyaltyHandlers,
  feedback: feedbackHandlers,
  roster: rosterHandlers,
  conduct: conductHandlers,
  aftersales: aftersalesHandlers,
  calendar: calendarHandlers,
  reviews: reviewsHandlers,
  inspection: inspectionHandlers,
  management: managementHandlers,
  reports: reportsHandlers,
}

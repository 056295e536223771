import type { AfterSalesRules } from '#shared/aftersales/after-sales-rules.ts'
import type { PenaltyRules, Violation } from '#shared/aftersales/penalty.ts'
import type { KeptPromise, PolicyNotice } from '#shared/aftersales/policy.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'
import type { TicketFile } from '#shared/aftersales/ticket-file.ts'
import type { Calendar } from '#shared/calendar/calendar.ts'
import type { Chat } from '#shared/chat/chat.ts'
import type { ChangeRequest, CheckNote, LookGroups, ParcelGroup, StockHold } from '#shared/checks/check-rows.ts'
import type { ClockRules, OrderClock } from '#shared/clocks/clock-rows.ts'
import type { ParcelCase } from '#shared/clocks/parcel-case.ts'
import type { CoachNote } from '#shared/coach/coach-note.ts'
import type { ConductCheck, ConductEvent, TypingTest } from '#shared/conduct/conduct-rows.ts'
import type { Customer } from '#shared/customers/customer.ts'
import type { CustomerProfile } from '#shared/customers/profile.ts'
import type { CustomerTie } from '#shared/customers/tie.ts'
import type { Feedback } from '#shared/feedback/feedback.ts'
import type { HandoverNote } from '#shared/handover/handover-note.ts'
import type { ShiftNotice } from '#shared/handover/notice.ts'
import type { PromiseMemo } from '#shared/handover/promise.ts'
import type { Calibration } from '#shared/inspection/calibration.ts'
import type { ChatLog, ChatText } from '#shared/inspection/chat-log.ts'
import type { DetectorRules } from '#shared/inspection/detector-rules.ts'
import type { Finding } from '#shared/inspection/finding.ts'
import type { LogTable } from '#shared/inspection/log-columns.ts'
import type { LogAccount, LogChange, LogImport } from '#shared/inspection/log-import.ts'
import type { QuestionGroups } from '#shared/inspection/question-groups.ts'
import type { ScoreForm } from '#shared/inspection/score-form.ts'
import type { SpotCheck } from '#shared/inspection/spot-check.ts'
import type { SpotDraw } from '#shared/inspection/spot-draw.ts'
import type { SpotRules } from '#shared/inspection/spot-rules.ts'
import type { LevelCardRow } from '#shared/loyalty/level-card.ts'
import type { VipQualification } from '#shared/loyalty/vip.ts'
import type { Meeting } from '#shared/management/meeting.ts'
import type { Project } from '#shared/management/project.ts'
import type { RootCause } from '#shared/management/root-cause.ts'
import type { StudyLog } from '#shared/management/study.ts'
import type { Task } from '#shared/management/task.ts'
import type { NormNote } from '#shared/norms/norm-note.ts'
import type { NormRow } from '#shared/norms/norm-rule.ts'
import type { CaseRemark } from '#shared/orders/case-remark.ts'
import type { ImportChunk, ImportLog } from '#shared/orders/import-log.ts'
import type { LedgerFilters } from '#shared/orders/ledger-filter.ts'
import type { Order } from '#shared/orders/order.ts'
import type { OwnLayout } from '#shared/orders/own-layout.ts'
import type { QualityReview } from '#shared/orders/quality-review.ts'
import type { OrderPipeline } from '#shared/pipeline/pipeline.ts'
import type { PrivacyNote } from '#shared/privacy/privacy-note.ts'
import type { PrivacyRules } from '#shared/privacy/quotas.ts'
import type { Product } from '#shared/products/product.ts'
import type { ReadinessCheck, ReadinessList } from '#shared/readiness/readiness.ts'
import type { FollowUp, Reception } from '#shared/reception/reception.ts'
import type { Morning } from '#shared/reports/morning.ts'
import type { ReportRules, ToldFigures } from '#shared/reports/report-rows.ts'
import type { ConsoleTicks } from '#shared/response/console.ts'
import type { ResponseRules } from '#shared/response/response-rules.ts'
import type { OpinionItem } from '#shared/reviews/opinion.ts'
import type { Review } from '#shared/reviews/review.ts'
import type { LeaveRequest, Overtime, PromoPeriod, RosterEntry } from '#shared/roster/rota-rows.ts'
import type { PeerAnswer } from '#shared/scripts/peer-answer.ts'
import type { Script } from '#shared/scripts/script.ts'
import type { ScriptImport } from '#shared/scripts/script-import.ts'
import type { ScriptPicture } from '#shared/scripts/script-picture.ts'
import type { ScriptVersion } from '#shared/scripts/script-version.ts'
import type { SharedAnswer } from '#shared/scripts/shared-answer.ts'
import type { RepurchaseNote, RfmRow, RiskFlag, Segment, SegmentMember } from '#shared/segments/segment-rows.ts'
import type { Setting } from '#shared/settings/setting.ts'
import type { ChatGroup, Credential, Person, Post, Shop } from '#shared/staff/person.ts'
import type { PracticeRun } from '#shared/training/practice-run.ts'

/** The map of the data: every journaled table and its row; whose handlers write it stands in table-owners.ts. */
export interface Tables {
  shops: Shop
  people: Person
  credentials: Credential
  posts: Post
  chatGroups: ChatGroup
  settings: Setting
  customers: Customer
  customerProfiles: CustomerProfile
  customerTies: CustomerTie
  privacyRules: PrivacyRules
  privacyLog: PrivacyNote
  orders: Order
  imports: ImportLog
  importChunks: ImportChunk
  orderLayouts: OwnLayout
  scripts: Script
  scriptVersions: ScriptVersion
  scriptPictures: ScriptPicture
  scriptImports: ScriptImport
  peerAnswers: PeerAnswer
  sharedAnswers: SharedAnswer
  receptions: Reception
  followUps: FollowUp
  promises: PromiseMemo
  handovers: HandoverNote
  shiftNotices: ShiftNotice
  normRules: NormRow
  normLog: NormNote
  responseRules: ResponseRules
  consoleTicks: ConsoleTicks
  products: Product
  coachNotes: CoachNote
  readinessLists: ReadinessList
  readinessChecks: ReadinessCheck
  practiceRuns: PracticeRun
  chats: Chat
  checkNotes: CheckNote
  parcelGroups: ParcelGroup
  changeRequests: ChangeRequest
  stockHolds: StockHold
  lookGroups: LookGroups
  rfmRules: RfmRow
  segments: Segment
  segmentMembers: SegmentMember
  riskFlags: RiskFlag
  repurchaseNotes: RepurchaseNote
  levelCards: LevelCardRow
  vipQualifications: VipQualification
  feedback: Feedback
  orderClocks: OrderClock
  clockRules: ClockRules
  parcelCases: ParcelCase
  orderPipelines: OrderPipeline
  caseRemarks: CaseRemark
  tickets: Ticket
  ticketFiles: TicketFile
  reviews: Review
  opinionItems: OpinionItem
  afterSalesRules: AfterSalesRules
  rosterEntries: RosterEntry
  leaveRequests: LeaveRequest
  promoPeriods: PromoPeriod
  overtimes: Overtime
  conductChecks: ConductCheck
  conductEvents: ConductEvent
  typingTests: TypingTest
  violations: Violation
  penaltyRules: PenaltyRules
  policyNotices: PolicyNotice
  keptPromises: KeptPromise
  ledgerFilters: LedgerFilters
  qualityReviews: QualityReview
  calendars: Calendar
  chatLogs: ChatLog
  chatTexts: ChatText
  logImports: LogImport
  logAccounts: LogAccount
  logTables: LogTable
  logChanges: LogChange
  rootCauses: RootCause
  tasks: Task
  projects: Project
  meetings: Meeting
  studyLogs: StudyLog
  detectorRules: DetectorRules
  questionGroups: QuestionGroups
  spotRules: SpotRules
  spotDraws: SpotDraw
  spotChecks: SpotCheck
  scoreForms: ScoreForm
  calibrations: Calibration
  findings: Finding
  mornings: Morning
  reportRules: ReportRules
  toldFigures: ToldFigures
}

export type TableName = keyof Tables

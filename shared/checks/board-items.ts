import { type CheckFinding, type CheckResult, isSameFinding, mustBeDone, type Verdict, verdicts } from './check.ts'
import type { CheckBook } from './check-book.ts'
import { mergeFinding, otherAccountFinding, safetyFinding, twinFinding } from './findings.ts'
import { type AuditedOrder, auditOrders, type MergeSuggestion, type OrderAudit } from './merge.ts'
import type { OrderFacts } from './order-facts.ts'

/** What goes in one parcel, or could: one unshipped order, or several of a buyer to one door. */
export interface BoardItem {
  /** Of its oldest order. */
  readonly id: string
  readonly first: OrderFacts
  readonly orders: readonly OrderFacts[]
  readonly checks: readonly CheckResult[]
  /** The worst of its checks; what somebody let pass counts as passed. */
  readonly verdict: Verdict
  /** The strictest promise (R18); null when nothing was promised. */
  readonly dueAt: number | null
  readonly suggestion: MergeSuggestion | null
  readonly isTogether: boolean
}

/** All unshipped orders of one buyer, checked (domain 2.10). The recap is asked of the buyer in a reception. */
export function itemsOf(book: CheckBook, customerId: string): BoardItem[] {
  const orders = book.ordersOf(customerId)
  const { suggestions, orders: audited } = auditOrders(orders)
  const parcels = suggestions.flatMap((suggestion) => {
    const members = orders.filter(({ orderNo }) => suggestion.orderNos.includes(orderNo))
    return itemOf(book, members, { orders: [], suggestions: [suggestion] })
  })
  const alone = audited
    .filter(({ parcel }) => parcel === null)
    .flatMap((one) => {
      const members = orders.filter(({ orderNo }) => orderNo === one.orderNo)
      return itemOf(book, members, { orders: othersOf(one, audited), suggestions: [] })
    })
  return [...parcels, ...alone]
}

/** The buyer's other orders, where this one goes to another door or other hands. */
function othersOf(one: AuditedOrder, all: readonly AuditedOrder[]): AuditedOrder[] {
  if (one.apart === null) return []
  return all.filter((other) => other !== one).map((other) => ({ ...other, apart: one.apart }))
}

function itemOf(book: CheckBook, orders: readonly OrderFacts[], audit: OrderAudit): BoardItem[] {
  const [first] = orders
  if (!first) return []
  const together = book.parcelsOf(first.customerId).flatMap(({ orderNos }) => orderNos)
  const findings: CheckFinding[] = [
    mergeFinding(audit, together),
    otherAccountFinding(book.otherAccountsOf(orders), book.changesOf(orders)),
    twinFinding(book.twinsOf(first)),
    book.stockFindingOf(orders),
    safetyFinding(orders.flatMap(({ unsafe }) => unsafe)),
  ]
  const { id } = first
  const checks = findings.map((finding) => withNote(book, id, finding))
  const standing = { checks, verdict: worstOf(checks), dueAt: book.promisedBy(orders) }
  const isTogether = findings.some(({ reason }) => reason === 'merged')
  return [{ id, first, orders, ...standing, suggestion: audit.suggestions[0] ?? null, isTogether }]
}

/** An override holds only for what was seen when it was given. */
function withNote(book: CheckBook, orderId: string, finding: CheckFinding): CheckResult {
  const note = finding.verdict === 'passed' || mustBeDone(finding) ? undefined : book.noteOf(orderId, finding.check)
  const holds = note !== undefined && isSameFinding(note.finding, finding)
  return {
    ...finding,
    at: holds ? note.at : 0,
    overrideReason: holds ? note.because : null,
    overriddenBy: holds ? note.by : null,
  }
}

function worstOf(checks: readonly CheckResult[]): Verdict {
  const open = checks.filter(({ overrideReason }) => overrideReason === null).map(({ verdict }) => verdict)
  return verdicts.findLast((verdict) => open.includes(verdict)) ?? 'passed'
}

/** What is due first comes first; where nothing was promised, who has waited longest (domain 2.12). */
export function byUrgency(a: BoardItem, b: BoardItem): number {
  const due = (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY)
  return (Number.isNaN(due) ? 0 : due) || waitingSince(a) - waitingSince(b) || (a.id < b.id ? -1 : 1)
}

function waitingSince({ orders }: BoardItem): number {
  return Math.min(...orders.map(({ paidAt, placedAt }) => paidAt ?? placedAt))
}

import type { SameReason } from '#shared/customers/similar.ts'
import { type CheckFinding, type DecidedAccount, passed } from './check.ts'
import type { ChangeRequest } from './check-rows.ts'
import type { OrderAudit } from './merge.ts'

/** A buyer whose nick looks like this one's, and where (R20). Positions count characters of that nick from 0. */
export interface Twin {
  readonly nick: string
  readonly positions: readonly number[]
}

/** Another account that seems to be the same person's (R19). */
export interface OtherAccount {
  readonly nick: string
  readonly reasons: readonly SameReason[]
  /** It has unshipped orders as well: what is said for one account may be meant for the other. */
  readonly hasOrders: boolean
  /** What somebody decided about the two; null when nobody did. */
  readonly decided: DecidedAccount | null
}

/** One parcel for several orders (R18); `together`: numbers of orders somebody has put together. */
export function mergeFinding({ orders, suggestions }: OrderAudit, together: readonly string[]): CheckFinding {
  const isDone = ({ orderNos }: { readonly orderNos: readonly string[] }) =>
    orderNos.every((orderNo) => together.includes(orderNo))
  const open = suggestions.filter((one) => !isDone(one))
  if (open.length > 0) {
    const marks = [...new Set(open.flatMap(({ conflicts }) => conflicts))]
    const evidence = open.map(({ orderNos }) => orderNos.join('+'))
    return {
      ...{ check: 'merge', verdict: 'confirm', reason: 'merge_suggested', evidence },
      ...(marks.length > 0 ? { marks } : {}),
    }
  }
  const done = suggestions.map(({ orderNos }) => orderNos.join('+'))
  if (done.length > 0) return passed('merge', 'merged', done)
  const elsewhere = orders.filter(({ apart }) => apart === 'other_address' || apart === 'other_receiver')
  return elsewhere.length > 0
    ? passed(
        'merge',
        'addresses_differ',
        elsewhere.map(({ orderNo }) => orderNo),
      )
    : passed('merge', 'nothing_to_merge')
}

/** Positions are told from 1, as people count. */
export function twinFinding(twins: readonly Twin[]): CheckFinding {
  if (twins.length === 0) return passed('lookalike', 'no_twin')
  const evidence = twins.map(({ nick, positions }) => `${nick} (${positions.map((at) => at + 1).join(', ')})`)
  return { check: 'lookalike', verdict: 'confirm', reason: 'twin_found', evidence }
}

/**
 * A change asked for from another account waits until the customer was asked; no reason replaces that, and no decision
 * that both accounts are one person's (R19).
 */
export function otherAccountFinding(
  accounts: readonly OtherAccount[],
  changes: readonly Pick<ChangeRequest, 'state' | 'orderNo' | 'askedByNick'>[],
): CheckFinding {
  const check = 'otherAccount'
  const told = ({ orderNo, askedByNick }: Pick<ChangeRequest, 'orderNo' | 'askedByNick'>) =>
    `${orderNo} ← ${askedByNick}`
  const blocked = changes.filter(({ state }) => state === 'blocked')
  if (blocked.length > 0)
    return { check, verdict: 'blocked', reason: 'change_unconfirmed', evidence: blocked.map(told) }
  const open = accounts.filter(({ decided }) => decided === null)
  const evidence = open.map(({ nick }) => nick)
  const marks = [...new Set(open.flatMap(({ reasons }) => reasons))]
  if (open.some(({ hasOrders }) => hasOrders))
    return { check, verdict: 'confirm', reason: 'other_account_orders', evidence, marks }
  const confirmed = changes.filter(({ state }) => state === 'confirmed')
  if (confirmed.length > 0) return passed(check, 'change_confirmed', confirmed.map(told))
  if (open.length > 0) return { ...passed(check, 'other_account_known', evidence), marks }
  return decidedFinding(accounts)
}

/** Accounts somebody has already decided about: told, and nothing to be done. */
function decidedFinding(accounts: readonly OtherAccount[]): CheckFinding {
  const known = accounts.flatMap(({ nick, decided }) => (decided ? [{ nick, decided }] : []))
  if (known.length === 0) return passed('otherAccount', 'no_other_account')
  const nicks = known.map(({ nick }) => nick)
  return { ...passed('otherAccount', 'other_account_decided', nicks), decided: known.map(({ decided }) => decided) }
}

/** What an order needs of one product, beside what is there. */
export interface Shortage {
  readonly title: string
  readonly missing: number
}

/** Out of stock: the buyer is told before dispatch (R21; domain 2.10). Unknown stock is said, not guessed. */
export function stockFinding(shortages: readonly Shortage[], isKnown: boolean): CheckFinding {
  if (shortages.length === 0) return passed('stock', isKnown ? 'in_stock' : 'stock_unknown')
  const evidence = shortages.map(({ title, missing }) => `${title} −${missing}`)
  return { check: 'stock', verdict: 'blocked', reason: 'buyer_not_told', evidence }
}

/** Remarks of buyer or seller with a payment, contact or number that does not belong there (R22). */
export function safetyFinding(unsafe: readonly string[]): CheckFinding {
  if (unsafe.length === 0) return passed('safety', 'nothing_unsafe')
  return { check: 'safety', verdict: 'confirm', reason: 'unsafe_remark', evidence: [...new Set(unsafe)] }
}

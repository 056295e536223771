import { nextClock } from '#shared/aftersales/clock.ts'
import { nextOf } from '#shared/aftersales/next-of.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import type { FollowUp, Reception } from '#shared/reception/reception.ts'
import type { OpenItem } from './handover-note.ts'
import type { PromiseMemo } from './promise.ts'

export interface OpenThings {
  readonly receptions: readonly Pick<Reception, 'id' | 'platform' | 'buyerNick' | 'step' | 'comeBackAt' | 'orderNos'>[]
  readonly followUps: readonly Pick<FollowUp, 'id' | 'platform' | 'buyerNick' | 'dueAt' | 'history'>[]
  readonly promises: readonly Owed[]
  readonly tickets: readonly Ticket[]
}

type Owed = Pick<PromiseMemo, 'id' | 'platform' | 'buyerNick' | 'what' | 'dueAt' | 'receptionId' | 'ownerId'>

/**
 * Everything an agent has open as items of a note (R03), the most urgent first, what has no due time last. Sealed
 * text of a reception is not copied: who takes it over reads it there.
 */
export function openItems({ receptions, followUps, promises, tickets }: OpenThings): OpenItem[] {
  const promised = new Set(promises.map(({ receptionId }) => receptionId))
  const items: OpenItem[] = [
    ...receptions.map(({ id, platform, buyerNick, step, comeBackAt, orderNos }) => {
      const summary = orderNos.join('、')
      const parked = promised.has(id) ? { isParked: true } : {}
      return { kind: 'reception' as const, refId: id, platform, buyerNick, summary, step, dueAt: comeBackAt, ...parked }
    }),
    ...followUps.map(({ id, platform, buyerNick, dueAt, history }) => {
      const summary = history.findLast(({ note }) => note !== '')?.note ?? ''
      return { kind: 'followUp' as const, refId: id, platform, buyerNick, summary, step: null, dueAt }
    }),
    ...promises.map(promiseItem),
    ...tickets.map(ticketItem),
  ]
  return mostUrgentFirst(items)
}

/** What runs out while nobody is on, whoever has it: the night cannot leave it unsaid (domain 2.2, 2.3). */
export function expiringItems({ promises, tickets }: Pick<OpenThings, 'promises' | 'tickets'>): OpenItem[] {
  return mostUrgentFirst([
    ...promises.map((one) => ({ ...promiseItem(one), ownerId: one.ownerId })),
    // A remark is for whoever has the case to write.
    ...tickets.map((one) => ({ ...ticketItem(one), needsRemark: undefined, ownerId: one.ownerId })),
  ])
}

function promiseItem({ id, platform, buyerNick, what, dueAt }: Owed): OpenItem {
  return { kind: 'promise', refId: id, platform, buyerNick, summary: what, step: null, dueAt }
}

/** What the remark promises and what it says is next; without one what the case is about. */
function ticketItem(ticket: Ticket): OpenItem {
  const { id, platform, buyerNick, title, orderNo, about, sealed } = ticket
  const { remark, description } = sealed
  const told = remark ? [remark.promised, remark.nextStep] : [title || (orderNo ?? ''), description]
  const due = nextClock(ticket)?.dueAt ?? remark?.dueAt ?? null
  return {
    ...{
      kind: 'ticket',
      refId: id,
      platform,
      buyerNick,
      step: null,
      dueAt: due,
      about: about.kind,
      next: nextOf(ticket),
    },
    summary: maskPersonal(told.filter((words) => words !== '').join(' · ')),
    ...(remark === null ? { needsRemark: true } : {}),
  }
}

function mostUrgentFirst(items: OpenItem[]): OpenItem[] {
  return items.sort((a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER))
}

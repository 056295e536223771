import type { Unstamped } from '#shared/kernel/row.ts'
import type { EventSource, Reception } from './reception.ts'

type Who = Pick<Reception, 'id' | 'platform' | 'buyerNick' | 'customerId' | 'agentId'>

/** A reception at its first moment: the buyer spoke, nobody answered. Times in epoch ms. */
export function freshReception(who: Who, buyerSpokeAt: number, source: EventSource, now: number): Unstamped<Reception> {
  return {
    ...who,
    takeOvers: [],
    openedAt: now,
    step: 'greeting',
    visits: [{ step: 'greeting', enteredAt: now, leftAt: null, skippedBecause: null }],
    events: [{ at: buyerSpokeAt, kind: 'buyerSpoke', source }],
    comeBackAt: null,
    isAfterSales: false,
    offered: [],
    noProductNeeded: false,
    decision: null,
    deferredAt: [],
    checks: [],
    recap: null,
    orderNos: [],
    mergedOrderNos: [],
    outcome: null,
    group: null,
    importance: 0,
    closedAt: null,
    openBy: who.agentId,
    sealed: { needs: [], objections: [], recapText: null, memo: '', draft: '' },
  }
}

import type { Unstamped } from '#shared/kernel/row.ts'
import type { Reception } from './reception.ts'

type Who = Pick<Reception, 'id' | 'platform' | 'buyerNick' | 'customerId' | 'agentId'>

/** A reception at its first moment (epoch ms): an agent says that the buyer spoke; nobody answered. */
export function freshReception(who: Who, now: number): Unstamped<Reception> {
  return {
    ...who,
    takeOvers: [],
    openedAt: now,
    step: 'greeting',
    visits: [{ step: 'greeting', enteredAt: now, leftAt: null, skippedBecause: null }],
    events: [{ at: now, kind: 'buyerSpoke', source: 'click' }],
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

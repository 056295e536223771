import type { FollowUp, Reception } from '#shared/reception/reception.ts'
import type { OpenItem } from './handover-note.ts'
import type { PromiseMemo } from './promise.ts'

export interface OpenThings {
  readonly receptions: readonly Pick<Reception, 'id' | 'platform' | 'buyerNick' | 'step' | 'comeBackAt' | 'orderNos'>[]
  readonly followUps: readonly Pick<FollowUp, 'id' | 'platform' | 'buyerNick' | 'dueAt' | 'history'>[]
  readonly promises: readonly Pick<PromiseMemo, 'id' | 'platform' | 'buyerNick' | 'what' | 'dueAt'>[]
}

/**
 * Everything an agent has open as items of a note (R03), the most urgent first, what has no due time last. Sealed
 * text of a reception is not copied: who takes it over reads it there.
 */
export function openItems({ receptions, followUps, promises }: OpenThings): OpenItem[] {
  const items: OpenItem[] = [
    ...receptions.map(({ id, platform, buyerNick, step, comeBackAt, orderNos }) => {
      const summary = orderNos.join('、')
      return { kind: 'reception' as const, refId: id, platform, buyerNick, summary, step, dueAt: comeBackAt }
    }),
    ...followUps.map(({ id, platform, buyerNick, dueAt, history }) => {
      const summary = history.findLast(({ note }) => note !== '')?.note ?? ''
      return { kind: 'followUp' as const, refId: id, platform, buyerNick, summary, step: null, dueAt }
    }),
    ...promises.map(({ id, platform, buyerNick, what, dueAt }) => {
      return { kind: 'promise' as const, refId: id, platform, buyerNick, summary: what, step: null, dueAt }
    }),
  ]
  return items.sort((a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER))
}

import { dayOf } from '#shared/kernel/time.ts'
import type { Moment } from '#shared/norms/norm-set.ts'
import type { Reception } from './reception.ts'

type Talk = Pick<Reception, 'step' | 'events' | 'isAfterSales'> & {
  readonly sealed: { readonly objections: readonly { readonly state: string }[] }
}

/** In which moment the agent's next word falls (R12): the first one, or while an objection or after-sales is open. */
export function momentOfTalk({ step, events, isAfterSales, sealed }: Talk, now: number): Moment {
  return {
    side: 'agent',
    isGreeting: step === 'greeting' && !events.some(({ kind }) => kind === 'replied'),
    isDispute: isAfterSales || sealed.objections.some(({ state }) => state === 'open'),
    on: dayOf(now),
  }
}

/** Nothing is known of the talk: neither its first word nor a dispute. */
export function calmMoment(now: number): Moment {
  return { side: 'agent', isGreeting: false, isDispute: false, on: dayOf(now) }
}

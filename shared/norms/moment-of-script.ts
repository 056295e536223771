import type { Moment } from '#shared/norms/norm-set.ts'

/** When a message of a script is said: the first of a greeting begins the talk; doubts and after-sales are disputes. */
export function momentOfScript(step: string, message: number, on: string): Moment {
  return {
    side: 'agent',
    isGreeting: step === 'greeting' && message === 0,
    isDispute: step === 'objectionHandling' || step === 'afterSales',
    on,
  }
}

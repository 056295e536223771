import { type InferOutput, pick, variant } from 'valibot'
import { fail, ok } from '#shared/kernel/result.ts'
import { disputeAbout, newDispute } from './dispute.ts'
import { newRepair, repairAbout } from './repair-flow.ts'
import { exchangeAbout, newReturn, returnAbout } from './return-flow.ts'

/** What a new case is about; parcels are registered instead. */
export const newAbout = variant('kind', [
  pick(disputeAbout, ['kind', 'disputeKind', 'claimType']),
  pick(returnAbout, ['kind', 'requestedAt']),
  pick(exchangeAbout, ['kind', 'requestedAt']),
  pick(repairAbout, ['kind', 'mode', 'requestedAt']),
])
type NewAbout = InferOutput<typeof newAbout>

/** The facts of a case nothing was done in yet. */
export function aboutFrom(given: NewAbout, now: number) {
  if ('requestedAt' in given && given.requestedAt > now) return fail('in_future')
  switch (given.kind) {
    case 'dispute':
      return ok(newDispute(given))
    case 'return':
    case 'exchange':
      return ok(newReturn(given.kind, given.requestedAt))
    case 'repair':
      return ok(newRepair(given.mode, given.requestedAt))
  }
}

import { fail } from '#shared/kernel/result.ts'
import { asksToWait } from '#shared/reception/clock.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { decide } from '#shared/reception/decision.ts'
import { type Reception, type ReceptionStep, receptionSteps } from '#shared/reception/reception.ts'
import { follow } from '#shared/reception/steps.ts'
import type { Script } from '#shared/scripts/script.ts'
import { isVisibleTo } from '#shared/scripts/shelf.ts'
import type { Operation } from '#store/db/operation.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { countUse } from '#store/scripts/usage.ts'
import { stopFollowing } from './do-not-press.ts'
import { withFreshChecks } from './fresh-checks.ts'
import { findMine, type Mine, type Proof, stepDone, withEvent } from './my-reception.ts'

/**
 * Copying is answering: it stops the clock and counts the script's use, and the rail follows the script's step as far
 * as the rules let it (ux 3). Whatever the rail says, the copy itself is always recorded.
 */
export const copyScript: Handlers<typeof receptionContract>['copyScript'] = async (input, context) => {
  const mine = await findMine(context, input.id)
  if (!mine.ok) return mine
  if (input.messages.some((message) => message.includes('{{'))) return fail('variable_unfilled')
  const { reception, at } = mine.value
  const answered = withEvent(reception, 'replied', at, 'copy', input.lateBecause)
  const talked = asksToWait(input.messages) ? { ...answered, comeBackAt: reception.comeBackAt } : answered
  const script = input.scriptId === null ? undefined : await context.db.scripts.get(input.scriptId)
  // One that was removed meanwhile is on the clipboard all the same: the words count as the agent's own.
  if (!script || !isVisibleTo(script, context.actor.id))
    return stepDone(mine.value, { change: talked, proof: { kind: 'ownWordsCopied' } })
  const more = [countUse(script, input.edited, context.now)]
  const proof = { kind: 'scriptCopied', ref: script.id, edited: input.edited } as const
  const step = receptionSteps.find((one) => one === script.step)
  if (!step) return stepDone(mine.value, { change: talked, proof, more })
  return followCopy(mine.value, { talked, step, script, more, proof: { ...proof, step } }, context)
}

interface Copied {
  readonly talked: Pick<Reception, 'events' | 'comeBackAt'>
  readonly step: ReceptionStep
  readonly script: Script
  readonly more: readonly Operation[]
  readonly proof: Proof
}

async function followCopy(mine: Mine, { talked, step, script, more, proof }: Copied, context: Context) {
  const now = { ...mine.reception, ...talked }
  const judged = step === 'orderDispatch' ? await withFreshChecks(context, now) : now
  const said = farewellDecision(judged, script)
  const decidedNow = said ? decide(judged, said, mine.at) : {}
  const { moved, stays } = follow({ ...judged, ...decidedNow }, step, mine.at)
  const stopped = await stopFollowing(context, mine.reception, decidedNow)
  const change = { ...talked, checks: judged.checks, ...decidedNow, ...moved }
  return stepDone(mine, { change, proof, stays, more: [...more, ...stopped] })
}

/** A farewell for one who did not buy says what the buyer decided, when nobody has said so yet. */
function farewellDecision(
  { decision, isAfterSales }: Reception,
  { step, farewellCase }: Script,
): 'no' | 'thinking' | null {
  if (step !== 'farewell' || decision !== null || isAfterSales) return null
  if (farewellCase === 'notBought') return 'no'
  return farewellCase === 'considering' ? 'thinking' : null
}

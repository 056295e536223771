import Dexie from 'dexie'
import { type Turn, turnFollowUp } from '#shared/reception/follow-up.ts'
import type { FollowUp } from '#shared/reception/reception.ts'
import { type Operation, patch } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** All open follow-ups of the shop, the next due first. There are few: each ends within a day. */
export function openFollowUps({ db, shopId }: Context) {
  return db.followUps.where('[shopId+openDueAt]').between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
}

export function openFollowUpsOf(context: Context, customerId: string): Promise<FollowUp[]> {
  return openFollowUps(context)
    .filter((followUp) => followUp.customerId === customerId)
    .toArray()
}

/** What a turn changes; null when the state machine does not know it from here. */
export function turned(followUp: FollowUp, turn: Turn, { now, actor }: Context, note = ''): Operation | null {
  const result = turnFollowUp(followUp, turn, { at: now, by: actor.id, note })
  if (!result.ok) return null
  return patch('followUps', followUp, { ...result.value, openDueAt: openDueAtOf(followUp, result.value.state) })
}

/** Ended follow-ups leave the index of open ones. */
export function openDueAtOf({ dueAt }: Pick<FollowUp, 'dueAt'>, state: FollowUp['state']): number | undefined {
  return state === 'waiting' || state === 'contacted' ? dueAt : undefined
}

/**
 * The buyer spoke first: waiting follow-ups are off (R24). One already contacted waits for its result, and words from
 * before the deferral, which a pasted chat tells again, change nothing.
 */
export async function buyerSpokeFirst(
  context: Context,
  customerId: string,
  spokeAt = Number.POSITIVE_INFINITY,
): Promise<Operation[]> {
  const open = await openFollowUpsOf(context, customerId)
  return turnAll(
    open.filter(({ state, deferredAt }) => state === 'waiting' && spokeAt >= deferredAt),
    'buyerSpoke',
    context,
  )
}

export function turnAll(followUps: readonly FollowUp[], turn: Turn, context: Context): Operation[] {
  return followUps.flatMap((followUp) => turned(followUp, turn, context) ?? [])
}

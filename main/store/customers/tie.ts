import type { customersContract } from '#shared/customers/contract.ts'
import type { Standing } from '#shared/customers/tie.ts'
import { type CustomerTie, memberOf, pairOf } from '#shared/customers/tie.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Database } from '#store/db/database.ts'
import { insert, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { tieBetween, tieId } from './compare.ts'
import { headOf } from './person-tree.ts'

/** Decisions of one pair that are kept; nobody changes their mind more often. */
const mostTurns = 50

export const tie: Handlers<typeof customersContract>['tie'] = async (input, { db, actor, now }) => {
  const { firstId, secondId, expected, standing } = input
  if (firstId === secondId) return fail('same_customer')
  const rows = await db.customers.bulkGet([firstId, secondId])
  if (rows.some((row) => row === undefined)) return fail('customer_not_found')
  const before = await tieBetween(db, firstId, secondId)
  if ((before?.version ?? null) !== expected) return fail('stale')
  const fitting = await mayStand(db, { firstId, secondId }, before, standing)
  if (!fitting.ok) return fitting
  const turn = { as: standing.as, at: now, by: actor.id }
  const recency = -now
  if (before) {
    const history = [...before.history, turn].slice(-mostTurns)
    return decided({ tieVersion: before.version + 1 }, [patch('customerTies', before, { standing, history, recency })])
  }
  const row = { id: tieId(firstId, secondId), ...pairOf(firstId, secondId), standing, history: [turn], recency }
  return decided({ tieVersion: 1 }, [insert('customerTies', row)])
}

/** Only whoever stands in front is merged or stands in front: an account has one place, and nobody stands behind oneself. */
async function mayStand(
  db: Pick<Database, 'customerTies'>,
  { firstId, secondId }: { readonly firstId: string; readonly secondId: string },
  before: CustomerTie | undefined,
  standing: Standing,
): Promise<Result<null, { readonly code: 'already_merged' | 'not_a_head' }>> {
  if (standing.as === 'open') return ok(null)
  const [first, second] = [await headOf(db, firstId), await headOf(db, secondId)]
  const isMergedHere = before !== undefined && memberOf(before) !== null
  if (first === second && !isMergedHere) return fail('already_merged')
  if (standing.as !== 'merged') return ok(null)
  if (standing.headId !== firstId && standing.headId !== secondId) return fail('not_a_head')
  const member = standing.headId === firstId ? secondId : firstId
  const isFree = isMergedHere || (first === firstId && second === secondId)
  return isFree && (isMergedHere ? memberOf(before) === member : true) ? ok(null) : fail('not_a_head')
}

import type { customersContract } from '#shared/customers/contract.ts'
import { asOneRow } from '#shared/customers/person.ts'
import { similarityOf } from '#shared/customers/similar.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Database } from '#store/db/database.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import type { AlikeState } from './alike-search.ts'
import { keysOf, tieId } from './compare.ts'
import { lineOf } from './customer-card.ts'
import { personOf } from './person-tree.ts'

type Row = OutputOf<typeof customersContract.suggestions>['rows'][number]

/** Pairs looked at for one page at most: many may be decided. */
const mostScanned = 400

export const suggestions: Handlers<typeof customersContract>['suggestions'] = async ({ since, after }, context) => {
  const { db, alike, shopId, now } = context
  const { state, done, total, lookedAt, isOutdated, crowds, pairs } = alike.state({ shopId, now, since })
  const from = Number(after ?? 0)
  const { rows, end } = await openPairs(db, pairs, from)
  const next = end < pairs.length ? String(end) : null
  return ok({ state, done, total, lookedAt, isOutdated, crowds, found: pairs.length, rows, next })
}

/** Pairs nobody has decided about, as the records are now. */
async function openPairs(db: Database, pairs: AlikeState['pairs'], from: number) {
  const rows: Row[] = []
  let end = from
  while (end < pairs.length && rows.length < pageSize && end - from < mostScanned) {
    const slice = pairs.slice(end, end + pageSize - rows.length)
    const ties = await db.customerTies.bulkGet(slice.map(({ firstId, secondId }) => tieId(firstId, secondId)))
    const undecided = slice.filter((_pair, at) => (ties[at]?.standing.as ?? 'open') === 'open')
    rows.push(...(await Promise.all(undecided.map((pair) => rowOf(db, pair)))).filter((row) => row !== null))
    end += slice.length
  }
  return { rows, end }
}

/** Null when one of them is gone, both are one person already, or nothing speaks for it any more. */
async function rowOf(db: Database, { firstId, secondId }: AlikeState['pairs'][number]): Promise<Row | null> {
  const records = await db.customers.bulkGet([firstId, secondId])
  const [one, other] = records
  const similarity = one && other ? similarityOf(keysOf(one), keysOf(other)) : null
  if (!similarity) return null
  const [first, second] = await Promise.all([personOf(db, firstId), personOf(db, secondId)])
  if (!first || !second || first.row.id === second.row.id) return null
  const { reasons, strength } = similarity
  return { first: lineOf(asOneRow(first)), second: lineOf(asOneRow(second)), reasons: [...reasons], strength }
}

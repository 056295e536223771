import Dexie from 'dexie'
import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import { toldInList } from '#shared/aftersales/turn-deadlines.ts'
import { patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { turningOf } from './commands.ts'

export const noteDeadlines: Handlers<typeof aftersalesContract>['noteDeadlines'] = async ({ rows }, context) => {
  const { db, shopId } = context
  const turning = await turningOf(context, null)
  const numbers = new Set(rows.map(({ orderNo }) => orderNo))
  const open = await db.tickets
    .where('[shopId+openDueAt]')
    .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
    .filter(({ orderNo }) => orderNo !== null && numbers.has(orderNo))
    .toArray()
  const changes = open.map((row) => {
    const asked = rows.filter(({ orderNo }) => orderNo === row.orderNo)
    return { row, asked, set: toldInList(row, asked, turning) }
  })
  const all = changes.reduce((sum, { asked }) => sum + asked.length, 0)
  const set = changes.reduce(
    (sum, { row, set: change }) => sum + (change?.deadlines?.length ?? row.deadlines.length) - row.deadlines.length,
    0,
  )
  const unmatched = [...numbers].filter((no) => !open.some(({ orderNo }) => orderNo === no))
  const operations = changes.flatMap(({ row, set: change }) => (change ? [patch('tickets', row, change)] : []))
  return decided({ set, known: all - set, unmatched }, operations)
}

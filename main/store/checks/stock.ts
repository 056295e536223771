import type { checksContract } from '#shared/checks/contract.ts'
import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { insert, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof checksContract>

const mostListed = 200

export const stock: Answers['stock'] = async ({ query }, context) => {
  const book = await context.checks.ready(context.db, context)
  const wanted = query.trim().toLowerCase()
  const rows = book
    .products()
    .filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    .slice(0, mostListed)
    .map(({ id: productId, ...product }) => {
      return { ...product, productId, available: book.availableOf(product.code, context.now) ?? 0 }
    })
  return ok({ rows })
}

/** What is promised must be free: on hand, not paid for by others, not held for others (R21). */
export const holdStock: Answers['holdStock'] = async ({ productId, quantity, platform, ...wish }, context) => {
  const { db, shopId, now, actor, newId } = context
  if (wish.until <= now) return fail('until_past')
  const product = await db.products.get(productId)
  if (product?.shopId !== shopId) return fail('product_not_found')
  const { code } = product
  const available = (await context.checks.ready(db, context)).availableOf(code, now)
  if (available === null) return fail('stock_unknown')
  if (available < quantity) return fail('not_enough', { available })
  const row = {
    ...{ id: newId(), productId, code, platform, quantity, ...wish },
    customerId: importedId('customer', platform, shopId, wish.buyerNick),
    ...{ placedAt: now, by: actor.id, endedAt: null, openUntil: wish.until },
  }
  return decided({ id: row.id, available: available - quantity }, [insert('stockHolds', row)])
}

export const releaseHold: Answers['releaseHold'] = async ({ id }, { db, shopId, now }) => {
  const hold = await db.stockHolds.get(id)
  if (hold?.shopId !== shopId || hold.openUntil === undefined) return fail('hold_not_found')
  return decided({}, [patch('stockHolds', hold, { endedAt: now, openUntil: undefined })])
}

export const holds: Answers['holds'] = async (_input, { db, shopId, now }) => {
  const rows = await db.stockHolds
    .where('[shopId+openUntil]')
    .between([shopId, now], [shopId, Number.POSITIVE_INFINITY], false, true)
    .toArray()
  const names = new Map((await db.people.toArray()).map((person) => [person.id, person.name]))
  return ok(
    rows.map(({ id, code, buyerNick, orderNo, quantity, until, by }) => {
      return { id, code, buyerNick, orderNo, quantity, until, byName: names.get(by) ?? '' }
    }),
  )
}

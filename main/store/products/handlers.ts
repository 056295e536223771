import { fail, ok } from '#shared/kernel/result.ts'
import { leads, type Role } from '#shared/kernel/role.ts'
import { fold } from '#shared/kernel/text.ts'
import { mostListed, type productsContract, type ShownProduct } from '#shared/products/contract.ts'
import type { Product } from '#shared/products/product.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Actor, type Context, decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof productsContract>

const page: Answers['page'] = async ({ query }, context) => {
  const wanted = fold(query)
  const all = await productsOf(context)
  const found = all.filter(({ code, name }) => fold(`${code} ${name}`).includes(wanted))
  found.sort((a, b) => Number(b.isOnSale) - Number(a.isOnSale) || a.name.localeCompare(b.name, 'zh-CN'))
  const { figuresOf } = await context.sales.ready(context)
  const rows = found.slice(0, mostListed).map((row): ShownProduct => {
    return { ...withoutMargin(row, context.actor), sales: figuresOf(row.code) }
  })
  return ok({ rows, total: found.length })
}

const candidates: Answers['candidates'] = async (_input, context) => {
  const known = new Set((await productsOf(context)).map(({ code }) => code))
  const { codes } = await context.sales.ready(context)
  const rows = [...codes.values()].filter(({ code }) => !known.has(code)).sort((a, b) => b.last90 - a.last90)
  const shown = rows.slice(0, mostListed).map(({ code, title, priceFen, last30, last90 }) => {
    return { code, title, priceFen, last30, last90 }
  })
  return ok({ rows: shown, total: rows.length })
}

const save: Answers['save'] = async ({ id, expected, marginFen, ...fields }, context) => {
  const all = await productsOf(context)
  const before = all.find((one) => one.id === id)
  if (id !== null && !before) return fail('product_not_found')
  if (before && before.version !== expected) return fail('stale')
  if (all.some((one) => one.code === fields.code && one.id !== id)) return fail('code_taken')
  const isKnown = ({ productId }: { productId: string }) => all.some((one) => one.id === productId && productId !== id)
  if (!fields.goesWith.every(isKnown)) return fail('related_not_found')
  const margin = marginFen === undefined ? {} : { marginFen: marginFen ?? undefined }
  if (before)
    return decided({ id: before.id, version: before.version + 1 }, [
      patch('products', before, { ...fields, ...margin }),
    ])
  const row = { id: context.newId(), ...fields, stock: null, ...(marginFen == null ? {} : { marginFen }) }
  return decided({ id: row.id, version: 1 }, [insert('products', row)])
}

const recordStock: Answers['recordStock'] = async ({ id, count, source }, { db, shopId, now }) => {
  const product = await db.products.get(id)
  if (product?.shopId !== shopId) return fail('product_not_found')
  return decided({ version: product.version + 1 }, [
    patch('products', product, { stock: count === null ? null : { count, source, at: now } }),
  ])
}

export const productsHandlers: Answers = { page, candidates, save, recordStock }

/** The whole register: a shop's goods are hundreds, seldom thousands. */
export function productsOf({ db, shopId }: Context): Promise<Product[]> {
  return db.products.filter((one) => one.shopId === shopId).toArray()
}

function withoutMargin({ marginFen, ...row }: Product, { role }: Actor): Product {
  const mayRead = leads.includes(role as Role)
  return mayRead && marginFen !== undefined ? { ...row, marginFen } : row
}

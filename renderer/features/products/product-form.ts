import type { AskedOf } from '#shared/kernel/contract.ts'
import { formatFen, parseFen } from '#shared/kernel/money.ts'
import { platformNames } from '#shared/kernel/platform-names.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { productsContract, ShownProduct } from '#shared/products/contract.ts'

type Saved = AskedOf<typeof productsContract.save>
type Point = Saved['points'][number]
type Related = Saved['goesWith'][number]

/** What the editor holds: words as typed. */
export interface ProductForm {
  readonly code: string
  readonly name: string
  readonly price: string
  readonly margin: string
  readonly traits: string
  readonly uses: string
  /** One listing a line: `taobao 6012345`. */
  readonly platformIds: string
  readonly points: readonly (Point & { readonly key: number })[]
  readonly goesWith: readonly Related[]
  readonly isOnSale: boolean
}

/** A new product, with what an order line already tells. */
export function newForm(seen: { code: string; title: string; priceFen: number } | null): ProductForm {
  return {
    code: seen?.code ?? '',
    name: seen?.title ?? '',
    price: seen ? amount(seen.priceFen) : '',
    ...{ margin: '', traits: '', uses: '', platformIds: '', points: [], goesWith: [], isOnSale: true },
  }
}

export function formOf(product: ShownProduct): ProductForm {
  const { code, name, priceFen, marginFen, traits, uses, platformIds, points, goesWith, isOnSale } = product
  return {
    ...{ code, name, goesWith, isOnSale },
    price: priceFen === null ? '' : amount(priceFen),
    margin: marginFen === undefined ? '' : amount(marginFen),
    traits: traits.join('，'),
    uses: uses.join('，'),
    platformIds: platformIds.map(({ platform, id }) => `${platform} ${id}`).join('\n'),
    points: points.map((point, key) => ({ ...point, key })),
  }
}

/** What is sent, or what has to be written otherwise; the words are under `products.bad.<code>`. */
export function savedOf(form: ProductForm, before: Pick<ShownProduct, 'id' | 'version'> | null): Result<Saved> {
  const priceFen = amountOf(form.price)
  const marginFen = amountOf(form.margin)
  if (!priceFen.ok || !marginFen.ok) return fail('price')
  const platformIds = listingsOf(form.platformIds)
  if (!platformIds.ok) return platformIds
  const points = form.points.map(({ kind, text, basis }) => ({ kind, text: text.trim(), basis: basis.trim() }))
  const written = points.filter(({ text, basis }) => text !== '' || basis !== '')
  if (written.some(({ text, basis }) => text === '' || basis === '')) return fail('points')
  return ok({
    id: before?.id ?? null,
    expected: before?.version ?? null,
    code: form.code.trim(),
    name: form.name.trim(),
    platformIds: platformIds.value,
    priceFen: priceFen.value,
    marginFen: marginFen.value,
    traits: wordsOf(form.traits),
    uses: wordsOf(form.uses),
    points: written,
    goesWith: [...form.goesWith],
    isOnSale: form.isOnSale,
  })
}

function amount(fen: number): string {
  return formatFen(fen).replaceAll(',', '')
}

function amountOf(text: string): Result<number | null> {
  if (text.trim() === '') return ok(null)
  const fen = parseFen(text)
  return fen === null || fen < 0 ? fail('price') : ok(fen)
}

/** Words between commas of either kind. */
function wordsOf(text: string): string[] {
  const words = text.split(/[,，、;；\n]/).map((word) => word.trim())
  return [...new Set(words)].filter((word) => word !== '')
}

function listingsOf(text: string): Result<Saved['platformIds']> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const listings = lines.flatMap((line) => {
    const [name = '', id = '', ...rest] = line.trim().split(/\s+/)
    const platform = platformNames.find((one) => one === name)
    return platform && id !== '' && rest.length === 0 ? [{ platform, id }] : []
  })
  return listings.length === lines.length ? ok(listings) : fail('platformIds')
}

import type { AssociationBasis, Product, Stock } from '#shared/products/product.ts'
import type { Need } from './questions.ts'

/** One reason why a product fits, with what it rests on. */
export interface Basis {
  readonly basis: AssociationBasis
  /** The buyer's word, the shared trait, or the goods it goes with. */
  readonly because: string
}

/** What the order of suggestions may know of a product. There is no margin in it, and there must be none (A54). */
export type Goods = Pick<Product, 'id' | 'code' | 'name' | 'traits' | 'uses' | 'goesWith' | 'stock' | 'isOnSale'>

export interface BuyerFacts {
  readonly needs: readonly Pick<Need, 'text'>[]
  /** Names of products offered in this reception. */
  readonly offered: readonly string[]
  /** Codes of what this buyer has ordered before. */
  readonly boughtCodes: readonly string[]
}

export interface Suggestion<G extends Goods = Goods> {
  readonly goods: G
  readonly bases: readonly Basis[]
}

export const mostSuggested = 3

/**
 * What may be recommended now (R14; domain 2.9): only goods with at least one reason; in stock before not counted, out
 * of stock never first; then the better fit, then what sells more. `soldOf`: pieces of the last 30 days.
 */
export function suggest<G extends Goods>(
  all: readonly G[],
  facts: BuyerFacts,
  soldOf: (code: string) => number,
): Suggestion<G>[] {
  const candidates = all.filter(({ isOnSale, name }) => isOnSale && !facts.offered.includes(name))
  const fitting = candidates.map((goods) => ({ goods, bases: basesOf(goods, all, facts) }))
  const order = (a: Suggestion<G>, b: Suggestion<G>) =>
    stockRank(a.goods.stock) - stockRank(b.goods.stock) ||
    b.bases.length - a.bases.length ||
    soldOf(b.goods.code) - soldOf(a.goods.code) ||
    (a.goods.code < b.goods.code ? -1 : 1)
  const found = fitting.filter(({ bases }) => bases.length > 0).sort(order)
  const [first] = found
  return first && stockRank(first.goods.stock) < rankOut ? found.slice(0, mostSuggested) : []
}

const rankOut = 2

function stockRank(stock: Stock | null): number {
  if (stock === null) return 1
  return stock.count > 0 ? 0 : rankOut
}

/** 关联三原则: the user's real situation, something shared, the buyer's buying pattern. */
function basesOf(goods: Goods, all: readonly Goods[], { needs, offered, boughtCodes }: BuyerFacts): Basis[] {
  const said = (word: string) => needs.some(({ text }) => text.toLowerCase().includes(word.toLowerCase()))
  const usage = goods.uses.filter(said).map((because) => ({ basis: 'usage' as const, because }))
  const traits = goods.traits.filter(said).map((because) => ({ basis: 'commonTrait' as const, because }))
  const at = all.filter(({ code, name }) => boughtCodes.includes(code) || offered.includes(name))
  const beside = at.flatMap((other) => relationOf(goods, other))
  return distinct([...usage, ...traits, ...beside])
}

/** A relation counts both ways, whichever of the two it was written down at. */
function relationOf(goods: Goods, other: Goods): Basis[] {
  if (goods.id === other.id) return []
  const found = [
    ...goods.goesWith.filter(({ productId }) => productId === other.id),
    ...other.goesWith.filter(({ productId }) => productId === goods.id),
  ]
  return found.map(({ basis }) => ({ basis, because: other.name }))
}

function distinct(bases: readonly Basis[]): Basis[] {
  return bases.filter((one, at) => bases.findIndex((b) => b.basis === one.basis && b.because === one.because) === at)
}

/** Something in stock that goes with what was offered last, for the closed question about an accessory (R13). */
export function accessoryOf(all: readonly Goods[], offered: readonly string[]): string | null {
  const last = all.find(({ name }) => name === offered.at(-1))
  if (!last) return null
  const beside = all.filter((goods) => goods.isOnSale && relationOf(goods, last).length > 0)
  return beside.find(({ name, stock }) => stockRank(stock) === 0 && !offered.includes(name))?.name ?? null
}

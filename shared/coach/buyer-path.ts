import { dayMs } from '#shared/kernel/time.ts'
import type { BuyerCard } from '#shared/reception/answers.ts'

/** The way a buyer goes (domain 2.9); the words are under `coach.path.<path>`, with the facts it rests on. */
export type BuyerPath =
  | { readonly path: 'new' }
  | { readonly path: 'returning'; readonly paid: number; readonly days: number | null }

/** New until something was paid for: from orders alone, never guessed (R16). `days` since the last order. */
export function buyerPath({ standing, customer }: Pick<BuyerCard, 'standing' | 'customer'>, now: number): BuyerPath {
  if (standing !== 'returning' || !customer) return { path: 'new' }
  const { paidOrderCount, lastOrderAt } = customer
  const days = lastOrderAt === null ? null : Math.max(0, Math.floor((now - lastOrderAt) / dayMs))
  return { path: 'returning', paid: paidOrderCount, days }
}

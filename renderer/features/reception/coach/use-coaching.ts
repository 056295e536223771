import { useNow } from '#renderer/data/use-now.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { usePreferences } from '#renderer/shell/preferences.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { buyerPath } from '#shared/coach/buyer-path.ts'
import { type Line, lineOf } from '#shared/coach/line.ts'
import type { CoachPart } from '#shared/settings/preferences.ts'
import type { CoachProps } from './coach-place.tsx'

export type Suggested = Value<'coach.suggestions'>['rows'][number]

interface Coaching {
  readonly line: Line | null
  readonly noted: Value<'coach.noted'> | undefined
  readonly suggestions: readonly Suggested[]
  readonly off: readonly CoachPart[]
}

const allOn: readonly CoachPart[] = []
const noGoods: readonly Suggested[] = []

/** What helps now. Until it is known the step's general sentence stands there, and nothing waits for it. */
export function useCoaching({ id, ...reception }: CoachProps['reception'], card: CoachProps['card']): Coaching {
  const off = usePreferences(({ coachOff }) => coachOff) ?? allOn
  const noted = useLast(useQuery('coach.noted', { id }).value)
  const found = useLast(useQuery('coach.suggestions', asksForGoods(reception, off) ? { id } : null).value)
  // A day changes nothing within a second: the line is no clock.
  const path = buyerPath(card, useNow())
  const line = noted ? lineOf({ reception, noted, accessory: found?.accessory ?? null, path, off }) : null
  return { line, noted, suggestions: off.includes('products') ? noGoods : (found?.rows ?? noGoods), off }
}

/** Goods are read when they are offered, and when a closed question may name an accessory. */
function asksForGoods(
  { step, isAfterSales }: Pick<CoachProps['reception'], 'step' | 'isAfterSales'>,
  off: readonly CoachPart[],
): boolean {
  if (isAfterSales) return false
  return (step === 'recommendation' && !off.includes('products')) || (step === 'closing' && !off.includes('questions'))
}

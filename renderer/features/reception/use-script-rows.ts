import { useMemo } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { farewellCaseOf, goodbyesOf } from '#shared/reception/farewell.ts'
import { fittingFirst, type Moment } from '#shared/reception/fitting-first.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { FoundScript, ScriptStep } from '#shared/scripts/script.ts'
import { scriptStepOf } from './step-way.ts'

export interface ScriptRows {
  readonly scripts: readonly FoundScript[]
  readonly step: ScriptStep
  /** Nothing holds what is looked for as a whole: these hold parts of it. */
  readonly isNear: boolean
  /** These are the rows of the last question; those of the text as it stands now are on their way. */
  readonly isStale: boolean
}

/** The scripts for the buyer's step, or those the search finds anywhere. */
export function useScriptRows(reception: Reception, search: string, moment: Omit<Moment, 'doubt'>): ScriptRows {
  const step = scriptStepOf(reception)
  const { platform } = reception
  const { standing, values } = moment
  const doubt = reception.sealed.objections.find(({ state }) => state === 'open')?.kind ?? null
  const { value } = useQuery('scripts.search', { query: search, step, platform })
  const shown = useLast(value)
  const scriptCase = farewellCaseOf(reception)?.scriptCase ?? null
  return useMemo(() => {
    const found = shown?.rows.map(({ script }) => script) ?? []
    const isNear = shown?.rows[0]?.foundIn === 'near'
    if (search.trim() !== '') return { scripts: found, step, isNear, isStale: value === undefined }
    const those = step === 'farewell' ? goodbyesOf(found, scriptCase) : found
    const scripts = fittingFirst(those, { standing, doubt, values })
    return { scripts, step, isNear: false, isStale: value === undefined }
  }, [shown, value, step, search, scriptCase, standing, doubt, values])
}

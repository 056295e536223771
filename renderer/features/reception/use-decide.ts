import { useCallback } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Failure } from '#shared/kernel/result.ts'
import type { Decision, Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { changeBuyerView } from './reception-view.ts'
import { underWay } from './under-way.ts'
import { useAct } from './use-act.ts'
import { walkTo } from './walk.ts'

/** Notes what the buyer decided and goes on: a purchase to the order check, everything else to the farewell (R08). */
export function useDecide(reception: Reception): (decision: Decision) => Promise<void> {
  const { id } = reception
  const act = useAct(id)
  return useCallback(
    async (decision) => {
      const decided = await act('reception.decide', { id, decision })
      if (!decided.ok) return focusSearch()
      const now = { ...reception, decision, step: decided.value.step }
      const to = decision === 'yes' ? 'orderConfirmation' : 'farewell'
      const failure = now.step === to ? null : await goOn(now, to)
      changeBuyerView(id, { note: failure ? { kind: 'refused', failure } : null })
      focusSearch()
    },
    [act, reception, id],
  )
}

/** A buyer may decide early: what was not talked about is passed over on the way, as far as the rules let it. */
async function goOn(reception: Reception, to: 'orderConfirmation' | 'farewell'): Promise<Failure | null> {
  if (to === 'farewell') {
    const { id } = reception
    const result = await underWay(id, runCommand('reception.enterStep', { id, step: to }))
    return result.ok ? null : result.failure
  }
  return walkTo(reception, to)
}

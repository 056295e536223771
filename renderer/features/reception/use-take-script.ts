import { useState } from 'react'
import { type Reception, receptionSteps } from '#shared/reception/reception.ts'
import { fillVariables, unfilledVariables } from '#shared/scripts/fill-variables.ts'
import type { Script } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { copyToBuyer } from './copy.ts'
import { changeBuyerView, useBuyerView } from './reception-view.ts'
import { useAct } from './use-act.ts'
import { useScriptValues } from './use-script-values.ts'
import { walkTo } from './walk.ts'

export interface Taking {
  readonly values: VariableValues
  /** The script whose variables are being asked for. */
  readonly asking: Script | null
  /** Copies the script, or asks for what it lacks; true when it was copied. */
  take(script: Script): Promise<boolean>
  /** What the agent typed for the script that was asked about. */
  fill(typed: VariableValues): Promise<void>
  leave(): void
}

export function useTakeScript(reception: Reception): Taking {
  const { id } = reception
  const values = useScriptValues(id)
  const { values: typedBefore } = useBuyerView(id)
  const act = useAct(id)
  const [asking, ask] = useState<Script | null>(null)

  async function copy(script: Script, all: VariableValues): Promise<boolean> {
    const filled = fillVariables(script.messages, all)
    if (!filled.ok) {
      if (filled.failure.code === 'unfilled_variable') ask(script)
      else changeBuyerView(id, { note: { kind: 'refused', failure: { code: 'bad_variable' } } })
      return false
    }
    const outgoing = { scriptId: script.id, title: script.title, messages: filled.value, edited: false }
    const copied = await copyToBuyer(id, outgoing)
    if (!copied.ok) return false
    await noteOffered(script, all)
    if (copied.value.stays === 'step_not_next') await goTowards(script)
    return true
  }

  /** A recommendation names its product: it need not be written down a second time. */
  async function noteOffered(script: Script, all: VariableValues): Promise<void> {
    const product = all['商品']?.trim()
    if (script.step !== 'recommendation' || !product || reception.offered.includes(product)) return
    if (!unfilledVariables(script.messages, {}).includes('商品')) return
    const result = await act('reception.offerProduct', { id, product })
    if (result.ok) changeBuyerView(id, { note: { kind: 'copied', count: script.messages.length } })
  }

  /** The script belongs to a step further on: the rail follows as far as nothing is missing on the way. */
  async function goTowards({ step }: Script): Promise<void> {
    const to = receptionSteps.find((one) => one === step)
    if (to) await walkTo(reception, to)
  }

  return {
    values,
    asking,
    take: (script) => copy(script, values),
    async fill(typed) {
      if (!asking) return
      changeBuyerView(id, { values: { ...typedBefore, ...typed } })
      ask(null)
      await copy(asking, { ...values, ...typed })
    },
    leave: () => ask(null),
  }
}

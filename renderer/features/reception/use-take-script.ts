import { useState } from 'react'
import type { Reception } from '#shared/reception/reception.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { changeBuyerView, useBuyerView } from './reception-view.ts'
import { takeScript } from './take-script.ts'
import { useScriptValues } from './use-script-values.ts'

export interface Taking {
  readonly values: VariableValues
  /** The script whose variables are being asked for. */
  readonly asking: FoundScript | null
  /** Copies the script, or asks for what it lacks; true when it was copied. */
  take(script: FoundScript): Promise<boolean>
  /** What the agent typed for the script that was asked about. */
  fill(typed: VariableValues): Promise<void>
  leave(): void
}

export function useTakeScript(reception: Reception): Taking {
  const { id } = reception
  const values = useScriptValues(id)
  const { values: typedBefore } = useBuyerView(id)
  const [asked, ask] = useState<{ readonly id: string; readonly script: FoundScript } | null>(null)
  const asking = asked?.id === id ? asked.script : null

  async function copy(script: FoundScript, all: VariableValues): Promise<boolean> {
    const taken = await takeScript(reception, script, all)
    if (taken.ok) return true
    const { code } = taken.failure
    if (code === 'unfilled_variable') ask({ id, script })
    else if (code === 'bad_variable') changeBuyerView(id, { note: { kind: 'refused', failure: taken.failure } })
    return false
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

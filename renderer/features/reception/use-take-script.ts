import { useMemo, useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { changeBuyerView, keepTyped, useBuyerView } from './reception-view.ts'
import { takeScript } from './take-script.ts'
import { useScriptValues } from './use-script-values.ts'

export interface Taking {
  readonly values: VariableValues
  /** What was typed before into blanks of that name. */
  readonly typed: VariableValues
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
  const values = useValuesNow(id)
  const { typed } = useBuyerView(id)
  const [asked, ask] = useState<{ readonly id: string; readonly script: FoundScript } | null>(null)
  const asking = asked?.id === id ? asked.script : null

  async function copy(script: FoundScript, all: VariableValues): Promise<boolean> {
    const taken = await takeScript(reception, script, all)
    if (taken.ok) return true
    const { code } = taken.failure
    if (code === 'unfilled_variable') {
      changeBuyerView(id, { note: null })
      ask({ id, script })
    } else if (code === 'bad_variable') changeBuyerView(id, { note: { kind: 'refused', failure: taken.failure } })
    return false
  }

  return {
    values,
    typed,
    asking,
    take: (script) => copy(script, values),
    async fill(filled) {
      if (!asking) return
      keepTyped(id, filled)
      ask(null)
      await copy(asking, { ...values, ...filled })
    },
    leave: () => ask(null),
  }
}

/** While an apology for a late answer is looked for, its reason is the one that was typed beside the clock. */
function useValuesNow(id: string): VariableValues {
  const t = useText()
  const values = useScriptValues(id)
  const { search, fields } = useBuyerView(id)
  const because = search === t('reception.page.late.query') ? fields['late']?.trim() : undefined
  return useMemo(() => (because ? { ...values, 原因: because } : values), [values, because])
}

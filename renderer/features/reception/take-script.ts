import { runCommand } from '#renderer/data/use-command.ts'
import type { Result } from '#shared/kernel/result.ts'
import { type Reception, receptionSteps } from '#shared/reception/reception.ts'
import { fillVariables, unfilledVariables } from '#shared/scripts/fill-variables.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { copyToBuyer } from './copy.ts'
import { hasOpenDoubt } from './open-doubt.ts'
import { changeBuyerView } from './reception-view.ts'
import { underWay } from './under-way.ts'
import { walkTo } from './walk.ts'

/**
 * Copies a script to its buyer and lets the rail follow: the only way a script leaves, from the picker and from the
 * palette alike. One with a hole or a mistake in it does not (`unfilled_variable`, `bad_variable`).
 */
export async function takeScript(
  reception: Reception,
  script: FoundScript,
  values: VariableValues,
): Promise<Result<unknown>> {
  const filled = fillVariables(script.messages, values)
  if (!filled.ok) return { ok: false, failure: { code: filled.failure.code } }
  return copyToBuyer(reception.id, {
    ...{ scriptId: script.id, title: script.title, messages: filled.value, edited: false },
    answersDoubt: script.step === 'objectionHandling' || hasOpenDoubt(reception),
    pictures: script.pictures ?? [],
    async onCopied({ stays }) {
      await noteOffered(reception, script, values)
      if (stays === 'step_not_next') await goTowards(reception, script)
    },
  })
}

/** A recommendation names its product: it need not be written down a second time. */
async function noteOffered({ id, offered }: Reception, script: FoundScript, values: VariableValues): Promise<void> {
  const product = values['商品']?.trim()
  if (script.step !== 'recommendation' || !product || offered.includes(product)) return
  if (!unfilledVariables(script.messages, {}).includes('商品')) return
  const noted = await underWay(id, runCommand('reception.offerProduct', { id, product }))
  if (!noted.ok) changeBuyerView(id, { note: { kind: 'refused', failure: noted.failure } })
}

/** The script belongs to a step further on: the rail follows as far as nothing is missing on the way. */
async function goTowards(reception: Reception, { step }: FoundScript): Promise<void> {
  const to = receptionSteps.find((one) => one === step)
  if (to) await walkTo(reception, to)
}

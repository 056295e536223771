import { storeClient } from '#renderer/data/desk-data.ts'
import type { Value } from '#renderer/data/use-query.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { copyNextMessage } from './copy.ts'
import { buyerViewOf, keepTyped, openReception, type Pasting, useReceptionView } from './reception-view.ts'
import { takeScript } from './take-script.ts'
import { neighbour } from './waiting-order.ts'

/** The buyer the page has open, as the palette needs to know them. */
export interface OpenBuyer {
  readonly id: string
  readonly orderNo: string | null
  /** What the agent typed for this buyer. */
  readonly values: VariableValues
  readonly pasting: Pasting | null
}

export function openBuyer(): OpenBuyer | null {
  const { openId } = useReceptionView.getState()
  if (openId === null) return null
  const { orderNo, values, pasting } = buyerViewOf(openId)
  return { id: openId, orderNo, values, pasting }
}

/** Calls whenever another buyer is opened, or what is known of the open one changes. */
export function onOpenBuyer(listen: (buyer: OpenBuyer | null) => void): () => void {
  let last = ''
  return useReceptionView.subscribe(() => {
    const buyer = openBuyer()
    const text = JSON.stringify(buyer)
    if (text === last) return
    last = text
    listen(buyer)
  })
}

/** Copies a script for a buyer who may not be on screen; `typed` is what the agent filled into its blanks. */
export async function takeForBuyer(
  id: string,
  script: FoundScript,
  values: VariableValues,
  typed: VariableValues,
): Promise<Result<unknown>> {
  const asked = await storeClient.ask('reception.get', { id })
  if (!asked.ok) return asked
  keepTyped(id, typed)
  return takeScript(asked.value.value as Value<'reception.get'>, script, { ...values, ...typed })
}

export async function takeNextMessage(): Promise<void> {
  const { openId } = useReceptionView.getState()
  if (openId !== null) await copyNextMessage(openId)
}

/** Turns to the buyer before or after in the queue. */
export async function turnBuyer(by: 1 | -1): Promise<void> {
  const { scope, openId } = useReceptionView.getState()
  const asked = await storeClient.ask('reception.queue', { scope })
  if (!asked.ok) return
  const next = neighbour((asked.value.value as Value<'reception.queue'>).rows, openId, by)
  if (next !== null) openReception(next)
}

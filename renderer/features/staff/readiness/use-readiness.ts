import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { type CommandName, runCommand } from '#renderer/data/use-command.ts'
import { useNow } from '#renderer/data/use-now.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { EntryOf } from '#shared/contract.ts'
import type { AskedOf } from '#shared/kernel/contract.ts'
import { type Role, roles } from '#shared/kernel/role.ts'
import { firstItems, type ListItem } from '#shared/readiness/readiness.ts'
import { shiftsKey } from '#shared/readiness/shift-of.ts'

/** Whose shift begins with the list. */
const preparing: readonly Role[] = roles.filter((role) => role === 'agent' || role === 'senior')

export type Mine = Value<'readiness.mine'>

/** The person's list while it still has to be gone through; null when there is nothing to prepare. */
export function useOpenList(): Mine | null {
  const seat = useSeat()
  const shifts = shiftsKey(useNow())
  const { value } = useQuery('readiness.mine', may(seat, preparing) ? { shifts } : null)
  return value && value.begunAt === null ? value : null
}

/** An item in the reader's language, or in the words a supervisor gave it. */
export function useItemWords(): (item: ListItem) => string {
  const t = useText()
  return ({ id, text }) => text ?? (firstItems.some((one) => one === id) ? t(`readiness.item.${id}`) : id)
}

/** Does one thing and keeps what was refused for the eyes. */
export function useTold() {
  const failureText = useFailureText('readiness')
  const [problem, tell] = useState<string | null>(null)
  async function act<N extends CommandName>(entry: N, input: AskedOf<EntryOf<N>>): Promise<boolean> {
    const result = await runCommand(entry, input)
    tell(result.ok ? null : failureText(result.failure))
    return result.ok
  }
  return { problem, act }
}

import { useCallback } from 'react'
import { type CommandName, runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import type { EntryOf } from '#shared/contract.ts'
import type { AskedOf } from '#shared/kernel/contract.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'
import { changeBuyerView } from './reception-view.ts'
import { underWay } from './under-way.ts'

export type Act = <N extends CommandName>(entry: N, input: AskedOf<EntryOf<N>>) => Promise<Result<Value<N>>>

/** Does one thing for one buyer; a refusal, or why the rail stays, appears in the buyer's quiet line. */
export function useAct(id: string): Act {
  return useCallback(
    async (entry, input) => {
      const result = await underWay(id, runCommand(entry, input))
      const failure = result.ok ? staysOf(result.value) : result.failure
      changeBuyerView(id, { note: failure ? { kind: 'refused', failure } : null })
      return result
    },
    [id],
  )
}

/** Work done ahead of its step is kept; only what stands in the rail's way is told. */
function staysOf(value: unknown): Failure | null {
  if (typeof value !== 'object' || value === null || !('stays' in value)) return null
  const { stays } = value
  return typeof stays === 'string' && stays !== 'step_behind' ? { code: stays } : null
}

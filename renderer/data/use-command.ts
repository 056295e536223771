import { useCallback, useRef, useState } from 'react'
import type { EntryName, EntryOf } from '#shared/contract.ts'
import type { AskedOf, CommandEntry } from '#shared/kernel/contract.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { storeClient } from './desk-data.ts'
import type { Value } from './use-query.ts'

export type CommandName = { [N in EntryName]: EntryOf<N> extends CommandEntry ? N : never }[EntryName]

/** Sends one command and gives what the store answered: saved, or a failure with a code. */
export async function runCommand<N extends CommandName>(
  entry: N,
  input: AskedOf<EntryOf<N>>,
): Promise<Result<Value<N>>> {
  const result = await storeClient.command(entry, input)
  return result.ok ? ok(result.value.value as Value<N>) : result
}

export interface Command<N extends CommandName> {
  run(input: AskedOf<EntryOf<N>>): Promise<Result<Value<N>>>
  readonly isRunning: boolean
}

/** A command bound to a control: knows whether it is under way. */
export function useCommand<N extends CommandName>(entry: N): Command<N> {
  const [isRunning, setRunning] = useState(false)
  const under = useRef(0)
  const run = useCallback(
    async (input: AskedOf<EntryOf<N>>) => {
      under.current += 1
      setRunning(true)
      const result = await runCommand(entry, input)
      under.current -= 1
      setRunning(under.current > 0)
      return result
    },
    [entry],
  )
  return { run, isRunning }
}

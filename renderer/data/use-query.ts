import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { EntryName, EntryOf } from '#shared/contract.ts'
import type { AskedOf, OutputOf, QueryEntry } from '#shared/kernel/contract.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { queryCache } from './desk-data.ts'
import type { Known } from './query-cache.ts'

export type QueryName = { [N in EntryName]: EntryOf<N> extends QueryEntry ? N : never }[EntryName]
export type Value<N extends EntryName> = OutputOf<EntryOf<N>>

export interface Queried<V> {
  /** The last good answer; undefined until the first one. */
  readonly value: V | undefined
  readonly failure: Failure | null
  readonly isLoading: boolean
}

const idle: Known = { value: undefined, failure: null, isLoading: false }

/** Shows a question's answer and keeps it fresh. `null` input asks nothing. */
export function useQuery<N extends QueryName>(entry: N, input: AskedOf<EntryOf<N>> | null): Queried<Value<N>> {
  const key = input === null ? '' : keyOf(entry, input)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the input's value
  const asked = useMemo(() => input, [key])
  const subscribe = useCallback(
    (listen: () => void) => (asked === null ? () => undefined : queryCache.subscribe(key, entry, asked, listen)),
    [key, entry, asked],
  )
  const read = useCallback(() => (asked === null ? idle : queryCache.get(key, entry, asked)), [key, entry, asked])
  return useSyncExternalStore(subscribe, read) as Queried<Value<N>>
}

function keyOf(entry: string, input: unknown): string {
  return `${entry} ${JSON.stringify(input)}`
}

/** The last good answer to a question that is shown somewhere; undefined when it is not. Asks nothing. */
export function knownAnswer<N extends QueryName>(entry: N, input: AskedOf<EntryOf<N>>): Value<N> | undefined {
  return queryCache.get(keyOf(entry, input), entry, input).value as Value<N> | undefined
}

/** Keeps an answer known for as long as the window lives. */
export function keepKnown<N extends QueryName>(entry: N, input: AskedOf<EntryOf<N>>): void {
  queryCache.subscribe(keyOf(entry, input), entry, input, () => undefined)
}

import { createOwn } from '#renderer/data/own-view.ts'
import type { Value } from '#renderer/data/use-query.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import type { Failure } from '#shared/kernel/result.ts'

export type Look = Value<'inspection.importLook'>

/** What a person said of files before they are imported. */
export interface SaidOfFiles {
  readonly platform: Platform | null
  readonly day: string | null
  readonly ours: readonly string[]
}

/** Where the tab stands. A running import goes on when it is left: its row tells how far it is. */
export type LogsState =
  | { readonly at: 'list' }
  | { readonly at: 'history' }
  | { readonly at: 'accounts' }
  | { readonly at: 'sending'; readonly name: string; readonly share: number }
  | { readonly at: 'refused'; readonly name: string; readonly failure: Failure }
  | {
      readonly at: 'look'
      readonly name: string
      readonly importId: string
      readonly look: Look
      readonly said: SaidOfFiles
      readonly problem: Failure | null
    }
  | { readonly at: 'running'; readonly importId: string }

interface LogsView {
  readonly state: LogsState
  readonly day: string | null
  readonly buyerNick: string
  readonly platform: Platform | null
  readonly account: string | null
  /** The talk that is read. */
  readonly opened: string | null
}

/** Each person's own: whoever sits down next sees nothing of the last one's files. */
export const useLogs = createOwn<LogsView>(() => ({
  ...{ state: { at: 'list' }, day: null, buyerNick: '', platform: null, account: null, opened: null },
}))

export const logsState = () => useLogs.getState().state

/** Goes on from where somebody stood, unless they went elsewhere or somebody else sits here now. */
export function turnLogs(from: LogsState, next: LogsState): LogsState | null {
  if (logsState() !== from) return null
  useLogs.setState({ state: next })
  return next
}

export function showLogs(at: 'list' | 'history' | 'accounts'): void {
  useLogs.setState({ state: { at } })
}

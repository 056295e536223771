import type { CurrentEpoch } from '#main/journal/current-epoch.ts'
import type { Log } from '#main/platform/log.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'
import type { Clock } from '#shared/kernel/time.ts'
import type { Told } from '#shared/wire.ts'
import { type History, historyOf } from './truth-history.ts'

/** The running store as the truth needs it. */
export interface StoreLink {
  call(name: string, ...args: unknown[]): Promise<unknown>
  /** Ends the store, does `between` while no store runs, and starts one on what `boot` then says. */
  restart(because: string, between?: () => Promise<void>): Promise<void>
  /** The same for a store that is of no use; not more often than a few times a minute. */
  replaceFailed(because: string, between?: () => Promise<void>): void
  /** No store: people are told why and may try again. */
  refuse(failure: Failure): void
  /** Removes all databases of the view: the last resort when its files are beyond use. */
  wipeViews(): Promise<void>
  /** Everybody leaves: who was seated belongs to another history. */
  forgetSeat(): void
}

export interface TruthParts {
  readonly dataFolder: string
  readonly log: Log
  readonly clock: Clock
  readonly programVersion: string
  /** Of the journal; tests take small ones. */
  readonly segmentBytes?: number
  /** Between two files of the journal that are looked at behind a start; tests do not wait. */
  readonly checkPauseMs?: number
}

/** What main knows of the data while the program runs; changed in the few places that say so. */
export interface TruthState extends TruthParts {
  history: History
  store: StoreLink
  told: readonly Told[]
  /** Why the next store makes its view anew. */
  rebuildBecause: string | null
  /** Another history is about to be taken into use: nothing more is saved to this one. */
  isSwitching: boolean
  /** The history before a restore goes at the next good opening of the view. */
  mayForgetPrevious: boolean
  /** Bytes journaled since the newest checkpoint, about. */
  grownBytes: number
  /** One checkpoint, backup or restore at a time. */
  line: Promise<unknown>
}

export function inLine<T>(state: TruthState, work: () => Promise<T>): Promise<T> {
  const next = state.line.then(work, work)
  state.line = next.catch(() => undefined)
  return next
}

/** Shows it in every window until people put it away; the same thing is not shown twice. */
export function tellPeople(state: TruthState, told: Told): void {
  state.told = [...state.told.filter(({ code }) => code !== told.code), told]
  showTold(state)
}

export function stopTelling(state: TruthState, code: Told['code']): void {
  state.told = state.told.filter((told) => told.code !== code)
  showTold(state)
}

function showTold({ store, told }: TruthState): void {
  void store.call('tell', told).catch(() => undefined)
}

/** Another history comes into use. The store must be restarted after it; until then nothing is saved. */
export async function switchTo(state: TruthState, current: CurrentEpoch): Promise<Result<null>> {
  await state.history.journal.close()
  const opened = await historyOf(state, current)
  if (!opened.ok) return opened
  state.history = opened.value
  state.grownBytes = opened.value.journal.report.bytes
  return { ok: true, value: null }
}

const drainMs = 3_000

/** The answer to whoever asked for it is on its way first. */
export function restartSoon(state: TruthState): void {
  setImmediate(async () => {
    const limit = new Promise((resolve) => setTimeout(resolve, drainMs))
    await Promise.race([state.store.call('drain').catch(() => undefined), limit])
    await state.store.restart('store_restarted', async () => {
      state.isSwitching = false
    })
  })
}

import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCheckpoint } from '#main/journal/checkpoints.ts'
import { epochFolder, foldersOf, forgetPrevious, nextGeneration, startEpoch } from '#main/journal/epochs.ts'
import { openJournal } from '#main/journal/journal.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import type { Told } from '#shared/wire.ts'
import { walkStore } from './store-walk.ts'
import { inLine, restartSoon, switchTo, type TruthState, tellPeople } from './truth-state.ts'

/** What the store reports of its view. */
export function viewAnswers(state: TruthState) {
  let failedAt = Number.NEGATIVE_INFINITY
  return {
    async viewRebuilt(told: Told | null): Promise<Result<null>> {
      const next = await nextGeneration(state.dataFolder)
      if (!next.ok) return next
      state.history = { ...state.history, current: next.value }
      state.rebuildBecause = null
      if (told) tellPeople(state, told)
      return ok(null)
    },

    viewFailed(because: string): void {
      state.log.write('error', `the view failed: ${because}`)
      if (because.includes('QuotaExceeded')) {
        state.store.refuse({ code: 'disk_full' })
        return
      }
      // A second failure soon after: the files below the databases are damaged, not only one of them.
      const isRepeated = Date.now() - failedAt < 2 * minuteMs
      failedAt = Date.now()
      state.rebuildBecause = because
      state.store.replaceFailed('store_restarted', isRepeated ? state.store.wipeViews : undefined)
    },

    async viewVerified(): Promise<void> {
      state.log.write('info', 'the view is open and whole')
      void checkTheRest(state).catch((error: unknown) => state.log.write('error', 'journal not checked', String(error)))
      if (!state.mayForgetPrevious || state.isSwitching) return
      state.mayForgetPrevious = false
      const forgotten = await forgetPrevious(state.dataFolder)
      if (forgotten.ok) state.history = { ...state.history, current: forgotten.value }
    },

    /** Not answered: the store waits until it is replaced. */
    async baseOnView(told: readonly Told[]): Promise<never> {
      const based = await inLine(state, () => baseOnView(state)).catch((error: unknown) =>
        fail('journal_unwritable', { cause: String(error) }),
      )
      if (based.ok) {
        for (const one of told) tellPeople(state, one)
        restartSoon(state)
      } else {
        state.isSwitching = false
        state.log.write('error', `no new history: ${based.failure.code}`, JSON.stringify(based.failure.details ?? {}))
        state.store.refuse(based.failure)
      }
      return new Promise<never>(() => undefined)
    },
  }
}

/** Between two segments: people at the desk come first. */
const usualPauseMs = 1_500

/** What of the journal was not read at the start. Damage there is dealt with as at a start: by starting the store anew. */
async function checkTheRest(state: TruthState): Promise<void> {
  const { journal } = state.history
  if (journal.report.checkedFrom <= journal.report.base.seq) return
  const { damage } = await journal.check(
    () => new Promise((resolve) => setTimeout(resolve, state.checkPauseMs ?? usualPauseMs)),
  )
  if (damage.length === 0 || journal !== state.history.journal) return
  state.log.write('error', 'the journal is damaged', JSON.stringify(damage))
  restartSoon(state)
}

/**
 * The journal is damaged but the view is whole: a new history begins with a checkpoint of the view, so that the damage
 * is told once and not at every start. The damaged files are kept aside.
 */
async function baseOnView(state: TruthState): Promise<Result<null>> {
  const { dataFolder, clock, programVersion, history } = state
  const damaged = history.current.epoch
  state.isSwitching = true
  const { dataVersion, source } = await walkStore(state.store.call, history.journal)
  const started = await startEpoch(dataFolder, async (folder, epoch): Promise<Result<null>> => {
    const { checkpoints, journal } = foldersOf(folder)
    const about = { epoch, programVersion, dataVersion }
    const written = await writeCheckpoint({ folder: checkpoints, clock }, about, source)
    if (!written.ok) return written
    const begun = await openJournal({ folder: journal, epoch, base: written.value.to })
    if (!begun.ok) return begun
    await begun.value.close()
    return ok(null)
  })
  if (!started.ok) return started
  const switched = await switchTo(state, started.value)
  if (!switched.ok) return switched
  state.rebuildBecause = 'restored'
  await keepAside(dataFolder, damaged, clock())
  const forgotten = await forgetPrevious(dataFolder)
  if (forgotten.ok) state.history = { ...state.history, current: forgotten.value }
  return ok(null)
}

/** `<data>/damaged/epoch-1-1762098661000`: for support; nothing reads it. */
async function keepAside(dataFolder: string, epoch: number, at: number): Promise<void> {
  const folder = join(dataFolder, 'damaged')
  await mkdir(folder, { recursive: true })
  await rename(epochFolder(dataFolder, epoch), join(folder, `epoch-${epoch}-${at}`))
}

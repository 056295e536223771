import type { Told } from '#shared/wire.ts'
import { nothingApplied } from '#store/db/apply.ts'
import type { Applied } from '#store/db/bookkeeping.ts'
import { countRows, differenceOf } from '#store/db/checkpoint-walk.ts'
import { compareView, lostAfter, lostWords, type Verdict } from './compare-view.ts'
import { type RebuildWhy, rebuild, replay, type UpdatedView, type UpdateParts } from './rebuild.ts'
import { openView, type View } from './views.ts'

/** A view that can be used, and what it wants of main: a new history based on it, when the journal is damaged. */
export interface ReadyView extends UpdatedView {
  readonly baseAnew: readonly Told[] | null
}

/**
 * Opens the view and makes it stand for the whole journal: as it is, by replaying the rest, or anew. A data set that is
 * smaller than it should be is never opened in silence.
 */
export async function bringUpToDate(given: UpdateParts): Promise<ReadyView> {
  const { host, place } = given
  const view = await openView(place, given.boot).catch((error: unknown) => String(error))
  const parts = await knowingEnough(given, typeof view === 'string' ? undefined : view.applied)
  const { boot } = parts
  if (typeof view === 'string') return rebuilt(parts, { is: 'odd', because: `it does not open: ${view}` }, null)
  const verdict = await compareView(view.applied, boot, host.continues)
  if (verdict.is === 'odd' || verdict.is === 'missing') return rebuilt(parts, verdict, view)
  const applied = view.applied ?? nothingApplied
  const lost = verdict.is === 'behind' ? lostAfter(applied.seq, boot) : []
  if (lost.length > 0 && (await mayLoseLess(parts, applied))) {
    return rebuilt(parts, { is: 'odd', because: 'the journal lost frames that a checkpoint has' }, view)
  }
  return used(parts, verdict.is, view, lost)
}

/** Frames that the view needs from a part of the journal that was not looked at yet: that is done first. */
async function knowingEnough(parts: UpdateParts, applied: Applied | undefined): Promise<UpdateParts> {
  const { boot, host } = parts
  const isThere = boot.rebuildBecause === null && (applied?.seq ?? 0) >= boot.checkedFrom
  if (isThere || boot.checkedFrom <= boot.base.seq) return parts
  return { ...parts, boot: { ...boot, ...(await host.checkJournal()) } }
}

/** The view is good. Where the journal is not, the view must be whole by its own counts before it becomes the base. */
async function used(
  parts: UpdateParts,
  is: 'equal' | 'behind' | 'ahead',
  view: View,
  lost: UpdatedView['lost'],
): Promise<ReadyView> {
  const { boot, tell } = parts
  const { db, applied: before = nothingApplied } = view
  const total = boot.head.seq - before.seq
  const applied = await replay(db, before, parts, (done) => tell({ state: 'rebuilding', done, total, why: 'behind' }))
  const ready = { db, applied, generation: boot.generation, lost, baseAnew: baseAnew(parts, is, lost) }
  if (!ready.baseAnew || lost.length > 0) return ready
  const odd = differenceOf(await countRows(db, applied.counts), applied.counts)
  return odd === null ? ready : rebuilt(parts, { is: 'odd', because: `counts: ${odd}` }, { db, applied })
}

async function rebuilt(
  parts: UpdateParts,
  verdict: Extract<Verdict, { is: 'odd' | 'missing' }>,
  view: View | null,
): Promise<ReadyView> {
  const { boot, host } = parts
  const because = verdict.is === 'odd' ? verdict.because : 'it is missing'
  host.log('info', `the view is made anew: ${because}`)
  view?.db.close()
  // What only the view had, beyond the journal's end, goes with it.
  const made = await rebuild(parts, whyOf(verdict), beyond(view?.applied, boot.head.seq))
  return { ...made, baseAnew: baseAnew(parts, 'equal', made.lost) }
}

function beyond(applied: Applied | undefined, headSeq: number): UpdatedView['lost'] {
  return applied && applied.seq > headSeq ? [{ first: headSeq + 1, last: applied.seq }] : []
}

function whyOf(verdict: Verdict): RebuildWhy {
  if (verdict.is === 'missing') return 'fresh'
  return verdict.is === 'odd' && verdict.because === 'restored' ? 'restore' : 'odd'
}

/** A checkpoint that reaches further than the view may hold what the journal lost. */
async function mayLoseLess({ host }: UpdateParts, applied: Applied): Promise<boolean> {
  const source = await host.beginRebuild()
  return source !== null && source.to.seq > applied.seq
}

function baseAnew({ boot }: UpdateParts, is: 'equal' | 'behind' | 'ahead', lost: UpdatedView['lost']): Told[] | null {
  if (is === 'ahead') return [{ code: 'journal_end_lost' }]
  if (!boot.isDamaged) return null
  return lost.length > 0 ? [{ code: 'frames_lost', details: lostWords(lost) }] : [{ code: 'journal_damaged' }]
}

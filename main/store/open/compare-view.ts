import type { LostFrames, StoreBoot } from '#shared/wire.ts'
import type { Applied } from '#store/db/bookkeeping.ts'
import type { Position } from '#store/host.ts'

/**
 * What the view is to the journal. `ahead`: it holds frames whose end of the journal was damaged and cut off.
 * `odd`: it cannot be used; `because` goes into the log.
 */
export type Verdict =
  | { readonly is: 'equal' | 'behind' | 'ahead' }
  | { readonly is: 'missing' }
  | { readonly is: 'odd'; readonly because: string }

type Journal = Pick<StoreBoot, 'base' | 'head' | 'rebuildBecause'>

/** `continues` asks main whether a position is one of the journal's own. */
export async function compareView(
  applied: Applied | undefined,
  { base, head, rebuildBecause }: Journal,
  continues: (position: Position) => Promise<boolean>,
): Promise<Verdict> {
  if (rebuildBecause !== null) return { is: 'odd', because: rebuildBecause }
  if (!applied) return head.seq === 0 ? { is: 'equal' } : { is: 'missing' }
  if (applied.seq > head.seq) return { is: 'ahead' }
  if (applied.seq === head.seq) {
    return applied.chain === head.chain ? { is: 'equal' } : { is: 'odd', because: `chain differs at ${head.seq}` }
  }
  if (applied.seq < base.seq) return { is: 'odd', because: `at ${applied.seq}, the journal begins after ${base.seq}` }
  const isOurs = await continues({ seq: applied.seq, chain: applied.chain })
  return isOurs ? { is: 'behind' } : { is: 'odd', because: `chain differs at ${applied.seq}` }
}

/** Frames that whoever stands at `seq` cannot get from the journal any more. */
export function lostAfter(seq: number, { base, lost }: Pick<StoreBoot, 'base' | 'lost'>): LostFrames[] {
  const before = base.seq > seq ? [{ first: seq + 1, last: base.seq }] : []
  const within = lost
    .filter(({ last }) => last > seq)
    .map(({ first, last }) => ({ first: Math.max(first, seq + 1), last }))
  return [...before, ...within]
}

/** `150-152, 160` and how many: what people and support are told. */
export function lostWords(lost: readonly LostFrames[]): { readonly frames: string; readonly count: number } {
  const frames = lost.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)).join(', ')
  return { frames, count: lost.reduce((sum, { first, last }) => sum + last - first + 1, 0) }
}

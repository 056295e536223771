import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Objection, ObjectionKind, Reception } from '#shared/reception/reception.ts'
import type { CoachNote, Cue } from './coach-note.ts'
import type { Need } from './questions.ts'

/** What the buyer said, not who the buyer is: a doubt about money asks for the offer, one about goods for safety. */
const cueOfDoubt: Readonly<Partial<Record<ObjectionKind, Cue>>> = {
  price: 'calculation',
  freight: 'calculation',
  quality: 'fear',
  genuine: 'fear',
}

export interface ShownCue {
  readonly cue: Cue
  /** Who says so: the agent who chose it, or the doubt that was noted last. */
  readonly because: 'chosen' | ObjectionKind
}

/** The cue to prompt for (R16): what the agent chose, else what was talked about; null when neither is known. */
export function cueOf(chosen: CoachNote['cues'], objections: readonly Objection[]): ShownCue | null {
  const last = chosen.at(-1)
  if (last) return { cue: last.cue, because: 'chosen' }
  const doubt = objections.findLast(({ kind }) => cueOfDoubt[kind] !== undefined)
  const cue = doubt && cueOfDoubt[doubt.kind]
  return cue ? { cue, because: doubt.kind } : null
}

export const pushRefusals = ['not_closing', 'push_done'] as const

/** 临门一推 (domain 2.9): at the last moment, once. */
export function mayPush(
  { step, isAfterSales }: Pick<Reception, 'step' | 'isAfterSales'>,
  push: CoachNote['push'],
): Result<null, Failure<(typeof pushRefusals)[number]>> {
  if (step !== 'closing' || isAfterSales) return fail('not_closing')
  return push === null ? ok(null) : fail('push_done')
}

export type SellerGrade = 1 | 2 | 3

/**
 * 三级销售客服 (domain 2.9): grade 3 sells only what must be bought, grade 2 answers needs that were said, grade 1
 * hears the unsaid one. Of this reception, never of a person; a need that led to no offer raises nothing.
 */
export function sellerGrade(needs: readonly Need[], offered: readonly string[]): SellerGrade {
  if (offered.length === 0 || needs.length === 0) return 3
  return needs.some(({ kind }) => kind === 'latent') ? 1 : 2
}

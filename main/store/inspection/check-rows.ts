import { type Score, scoreOf } from '#shared/inspection/score.ts'
import type { FormContent } from '#shared/inspection/score-form.ts'
import { finalAnswers, type SpotCheck } from '#shared/inspection/spot-check.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { leads } from '#shared/kernel/role.ts'
import type { Context } from '#store/dispatch/handler.ts'

export function isLead({ actor }: Pick<Context, 'actor'>): boolean {
  return leads.some((role) => role === actor.role)
}

/** A check of this shop that is no sheet of a calibration: those stay hidden. */
async function checkOf({ db, shopId }: Context, id: string): Promise<SpotCheck | undefined> {
  const row = await db.spotChecks.get(id)
  return row?.shopId === shopId && row.kind === 'check' ? row : undefined
}

/** A check whoever asks may see: who leads all, everybody else their own. */
export async function shownCheck(context: Context, id: string) {
  const row = await checkOf(context, id)
  if (!row) return fail('check_not_found')
  return isLead(context) || row.personId === context.actor.id ? ok(row) : fail('not_yours')
}

/** A check as whoever acts has seen it. */
export async function seenCheck(context: Context, id: string, expected: number) {
  const row = await checkOf(context, id)
  if (!row) return fail('check_not_found')
  return row.version === expected ? ok(row) : fail('stale')
}

/** The score after all decisions on appeals. */
export function scoreOfCheck(form: FormContent, check: SpotCheck): Score {
  return scoreOf(form, finalAnswers(check))
}

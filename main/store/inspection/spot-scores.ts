import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { Score } from '#shared/inspection/score.ts'
import type { SpotCheck } from '#shared/inspection/spot-check.ts'
import { averageOf } from '#shared/inspection/wilson.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { dayMs, startOfDay } from '#shared/kernel/time.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { isLead, scoreOfCheck } from './check-rows.ts'
import { formsOf } from './score-forms.ts'

type Answers = Handlers<typeof inspectionContract>

/** A year is what people compare. */
const mostDays = 366

export const spotScores: Answers['spotScores'] = async ({ from, to }, context) => {
  const [fromAt, untilAt] = [startOfDay(from), startOfDay(to) + dayMs]
  if (untilAt <= fromAt || untilAt - fromAt > mostDays * dayMs) return fail('bad_days')
  const checks = await checksGiven(context, fromAt, untilAt)
  const nameOf = await namesOf(context)
  const formIs = await formsOf(
    context,
    checks.map(({ formId }) => formId),
  )
  const judged = checks.map((check) => ({ check, score: scoreOfCheck(formIs(check.formId), check) }))
  const people = [...new Set(checks.map(({ personId }) => personId))].map((personId) => {
    const own = judged.filter(({ check }) => check.personId === personId)
    const byChance = own.filter(isByChance)
    return { personId, name: nameOf(personId), average: averaged(byChance), coached: own.length - byChance.length }
  })
  // By name: a list by score would be a ranking.
  people.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
  return ok({ team: isLead(context) ? averaged(judged.filter(isByChance)) : null, people })
}

interface Judged {
  readonly check: SpotCheck
  readonly score: Score
}

/** Only what chance drew tells how somebody works; what was picked for a risk is there to coach (R71). */
const isByChance = ({ check }: Judged) => check.reason === 'random'

function averaged(judged: readonly Judged[]) {
  const values = judged.flatMap(({ score }) => (score.value === null ? [] : [score.value]))
  return { ...averageOf(values), fatal: judged.filter(({ score }) => score.fatal.length > 0).length }
}

async function checksGiven(context: Context, fromAt: number, untilAt: number): Promise<SpotCheck[]> {
  const { db, shopId, actor } = context
  const index = isLead(context) ? '[shopId+kind+recency]' : '[personId+kind+recency]'
  const whose = isLead(context) ? shopId : actor.id
  return db.spotChecks
    .where(index)
    .between([whose, 'check', 1 - untilAt], [whose, 'check', -fromAt], true, true)
    .toArray()
}

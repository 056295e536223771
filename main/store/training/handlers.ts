import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { leads } from '#shared/kernel/role.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { normSet } from '#shared/norms/norm-set.ts'
import { maskedEvidence } from '#shared/norms/verdict.ts'
import type { trainingContract } from '#shared/training/contract.ts'
import { type FindNorms, scorePractice } from '#shared/training/score.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { rulesIn } from '#store/norms/shop-rules.ts'

type Answers = Handlers<typeof trainingContract>

const keepRun: Answers['keepRun'] = async (said, context) => {
  const { newId, now, actor } = context
  const { expects, lines, ...about } = said
  if (!lines.some(({ side }) => side === 'agent')) return fail('nothing_said')
  const score = scorePractice(lines, expects, await normsIn(context, expects.includes('afterSales')))
  const id = newId()
  const run = {
    ...about,
    id,
    personId: actor.id,
    endedAt: now,
    recency: -now,
    lines: lines.map((line) => ({ ...line, text: maskPersonal(line.text) })),
    score,
  }
  return decided({ id, score }, [insert('practiceRuns', run)])
}

/** The shop's own wording rules, as they stand now. */
async function normsIn(context: Context, isDispute: boolean): Promise<FindNorms> {
  const set = normSet(await rulesIn(context))
  const on = dayOf(context.now)
  return (text, isGreeting) =>
    set.find(text, { side: 'agent', isGreeting, isDispute, on }).map((found) => ({
      severity: found.rule.severity,
      words: maskedEvidence(text, found) || found.rule.words.join('、'),
    }))
}

const runs: Answers['runs'] = async ({ after }, context) => {
  const { db } = context
  const { rows, next } = await indexPage(db.practiceRuns, { whose: whoseRuns(context), by: 'recency', after })
  const people = new Map(
    (await db.people.bulkGet([...new Set(rows.map(({ personId }) => personId))])).map((one) => [one?.id, one?.name]),
  )
  return ok({
    rows: rows.map(({ id, personId, title, platform, endedAt, score }) => ({
      id,
      personName: people.get(personId) ?? '',
      title,
      platform,
      endedAt,
      points: score.points,
      firstReplyMs: score.firstReplyMs,
    })),
    next,
    total: null,
  })
}

/** Supervisors see everybody's, others their own. */
function whoseRuns({ shopId, actor }: Context) {
  return leads.some((role) => role === actor.role) ? { shopId } : { personId: actor.id }
}

const run: Answers['run'] = async ({ id }, { db, actor }) => {
  const row = await db.practiceRuns.get(id)
  const maySee = row && (row.personId === actor.id || leads.some((role) => role === actor.role))
  return maySee ? ok(row) : fail('run_not_found')
}

export const trainingHandlers: Handlers<typeof trainingContract> = { keepRun, runs, run }

import type { inspectionContract } from '#shared/inspection/contract.ts'
import { type FindingAct, turnFinding as turned } from '#shared/inspection/turn-finding.ts'
import { fail } from '#shared/kernel/result.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { newFinding } from './new-finding.ts'
import { isPersonHere } from './person-here.ts'
import { publishedOf } from './published.ts'

type Answers = Handlers<typeof inspectionContract>

export const addFinding: Answers['addFinding'] = async (given, context) => {
  if (given.scope === 'individual' && given.personId === null) return fail('person_missing')
  if (given.dueAt <= context.now) return fail('due_in_past')
  for (const personId of [given.ownerId, given.personId]) {
    if (personId !== null && !(await isPersonHere(context, personId))) return fail('person_not_found')
  }
  const row = newFinding({ ...given, itemId: null }, context)
  return decided({ id: row.id }, [insert('findings', row)])
}

export const turnFinding: Answers['turnFinding'] = async ({ id, expected, act }, context) => {
  const { db, shopId, actor, now } = context
  const row = await db.findings.get(id)
  if (row?.shopId !== shopId) return fail('finding_not_found')
  if (row.version !== expected) return fail('stale')
  const wrong = await problemOf(act, context)
  if (wrong) return fail(wrong)
  const published = await publishedOf(context, row.measure)
  const unread = published?.readers.filter(({ at }) => at === null).length ?? 0
  const change = turned(row, act, { by: actor.id, now, unread })
  return change.ok ? decided({}, [patch('findings', row, change.value)]) : change
}

async function problemOf(act: FindingAct, context: Context) {
  if (act.do === 'give') {
    if (act.dueAt <= context.now) return 'due_in_past' as const
    return (await isPersonHere(context, act.ownerId)) ? null : ('person_not_found' as const)
  }
  if (act.do !== 'measure') return null
  const tellsTeam = act.measure.kind === 'script' || act.measure.kind === 'notice'
  return tellsTeam && (await publishedOf(context, act.measure)) === null ? ('not_published' as const) : null
}

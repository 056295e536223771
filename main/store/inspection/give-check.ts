import type { NewFinding } from '#shared/inspection/check-entries.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import { openItem, scoreOf } from '#shared/inspection/score.ts'
import { membersOf } from '#shared/inspection/spot-draw.ts'
import type { InputOf } from '#shared/kernel/contract.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { insert, type Operation } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { drawOf } from './draw-spots.ts'
import { newFinding } from './new-finding.ts'
import { isPersonHere } from './person-here.ts'
import { formOf } from './score-forms.ts'
import { logOf } from './spot-talk.ts'

type Answers = Handlers<typeof inspectionContract>
type Given = InputOf<typeof inspectionContract.giveCheck>

export const giveCheck: Answers['giveCheck'] = async (given, context) => {
  const { actor, now, newId } = context
  const talk = await judgedTalk(given, context)
  if (!talk.ok) return talk
  const form = await formOf(context, given.formId)
  if (!form) return fail('form_not_found')
  const open = openItem(form, given.answers)
  if (open) return fail('sheet_incomplete', { item: open.name })
  const origin = given.calibrationId === null ? await originOf(given, context) : await invitedTo(given, context)
  if (!origin.ok) return origin
  const wrong = await findingProblem(given, talk.value.log.messageCount, context)
  if (wrong) return fail(wrong)
  const { log, personId } = talk.value
  const id = newId()
  const head = { id, logId: log.id, customerId: log.customerId, personId, checkerId: actor.id }
  const check = {
    ...{ ...head, ...origin.value, formId: given.formId, talkAt: log.startAt, givenAt: now, recency: -now },
    ...{ answers: given.answers, signedAt: null, appeals: [] },
    sealed: { comments: given.comments.map((one) => ({ ...one, by: actor.id, at: now })), appeals: [] },
  }
  // A sheet of a calibration compares people: what is found is told by the check itself.
  const findings = given.calibrationId === null ? given.findings : []
  const about = { checkId: id, logId: log.id, customerId: log.customerId, formId: given.formId, personId }
  const rows: Operation[] = findings.map((one) => insert('findings', newFinding({ ...about, ...one }, context)))
  return decided({ id, value: scoreOf(form, given.answers).value }, [insert('spotChecks', check), ...rows])
}

/** Nobody judges an own talk, and a talk of nobody we know is nobody's score. */
async function judgedTalk({ logId }: Given, context: Context) {
  const log = await logOf(context, logId)
  if (!log) return fail('talk_not_found')
  if (log.personId === null) return fail('agent_unknown')
  return log.personId === context.actor.id ? fail('own_talk') : ok({ log, personId: log.personId })
}

/** Where a check comes from. One picked by hand coaches, and makes no score. */
async function originOf({ drawId, logId }: Given, context: Context) {
  const checks = await context.db.spotChecks.where('logId').equals(logId).toArray()
  if (checks.some((one) => one.kind === 'check' && one.drawId === drawId)) return fail('already_checked')
  if (drawId === null) return ok({ kind: 'check' as const, drawId, reason: null })
  const draw = await drawOf(context, drawId)
  const member = draw && membersOf(draw).find((one) => one.logId === logId)
  return member ? ok({ kind: 'check' as const, drawId, reason: member.reason }) : fail('draw_not_found')
}

async function invitedTo({ calibrationId, logId, formId }: Given, { db, shopId, actor }: Context) {
  const row = await db.calibrations.get(calibrationId ?? '')
  const isInvited = row?.shopId === shopId && row.logId === logId && row.checkerIds.includes(actor.id)
  if (!(row && isInvited && row.formId === formId)) return fail('not_invited')
  const sheets = await db.spotChecks.where('calibrationId').equals(row.id).toArray()
  if (sheets.some(({ checkerId }) => checkerId === actor.id)) return fail('already_checked')
  return ok({ kind: 'blind' as const, drawId: null, reason: null, calibrationId: row.id })
}

async function findingProblem({ findings, comments }: Given, lines: number, context: Context) {
  if ([...findings, ...comments].some(({ line }) => line !== null && line > lines)) return 'no_such_line' as const
  return findingsProblem(findings, context)
}

async function findingsProblem(findings: readonly NewFinding[], context: Context) {
  for (const { dueAt, ownerId } of findings) {
    if (dueAt <= context.now) return 'due_in_past' as const
    if (!(await isPersonHere(context, ownerId))) return 'person_not_found' as const
  }
  return null
}

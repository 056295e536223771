import type { inspectionContract } from '#shared/inspection/contract.ts'
import { appealed, decidedAppeal, signed } from '#shared/inspection/turn-check.ts'
import { fail } from '#shared/kernel/result.ts'
import { dayMs } from '#shared/kernel/time.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { isLead, seenCheck } from './check-rows.ts'
import { newFinding } from './new-finding.ts'
import { formOf } from './score-forms.ts'
import { settingsOf } from './spot-settings.ts'
import { logOf } from './spot-talk.ts'

type Answers = Handlers<typeof inspectionContract>

/** A task on a rule is looked at within a week (ours; no source names a time). */
const ruleTaskMs = 7 * dayMs

const doing = ({ actor, now }: Context) => ({ by: actor.id, now })

export const commentCheck: Answers['commentCheck'] = async ({ id, expected, line, text }, context) => {
  const found = await seenCheck(context, id, expected)
  if (!found.ok) return found
  const row = found.value
  if (!isLead(context) && row.personId !== context.actor.id) return fail('not_yours')
  if (line > ((await logOf(context, row.logId))?.messageCount ?? 0)) return fail('no_such_line')
  const comments = [...row.sealed.comments, { line, text, by: context.actor.id, at: context.now }]
  return decided({}, [patch('spotChecks', row, { sealed: { ...row.sealed, comments } })])
}

export const signCheck: Answers['signCheck'] = async ({ id, expected }, context) => {
  const found = await seenCheck(context, id, expected)
  if (!found.ok) return found
  const change = signed(found.value, doing(context))
  return change.ok ? decided({}, [patch('spotChecks', found.value, change.value)]) : change
}

export const appealCheck: Answers['appealCheck'] = async ({ id, expected, items, words }, context) => {
  const found = await seenCheck(context, id, expected)
  if (!found.ok) return found
  const form = await formOf(context, found.value.formId)
  if (!form) return fail('form_not_found')
  const { settings } = await settingsOf(context)
  const change = appealed(found.value, { items, words }, { ...doing(context), settings, form })
  return change.ok ? decided({}, [patch('spotChecks', found.value, change.value)]) : change
}

export const decideAppeal: Answers['decideAppeal'] = async ({ id, expected, outcome, changes, words }, context) => {
  const found = await seenCheck(context, id, expected)
  if (!found.ok) return found
  const row = found.value
  const form = await formOf(context, row.formId)
  if (!form) return fail('form_not_found')
  const change = decidedAppeal(row, { outcome, changes, words }, { ...doing(context), form })
  if (!change.ok) return change
  const turned = patch('spotChecks', row, change.value)
  if (outcome === 'rejected') return decided({ taskId: null }, [turned])
  const task = newFinding(
    {
      ...{ scope: 'rule', severity: 'medium', causeId: null, formId: row.formId, personId: row.personId },
      ...{ itemId: Object.keys(changes)[0] ?? null, checkId: id, logId: row.logId, customerId: row.customerId },
      ...{ ownerId: context.actor.id, dueAt: context.now + ruleTaskMs, note: words },
    },
    context,
  )
  return decided({ taskId: task.id }, [turned, insert('findings', task)])
}

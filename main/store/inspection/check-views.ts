import Dexie from 'dexie'
import type { CheckLine } from '#shared/inspection/check-entries.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { FormContent } from '#shared/inspection/score-form.ts'
import { appealUntil, finalAnswers, type SpotCheck } from '#shared/inspection/spot-check.ts'
import type { SpotSettings } from '#shared/inspection/spot-rules.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { ok } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { isLead, scoreOfCheck, shownCheck } from './check-rows.ts'
import { formsOf } from './score-forms.ts'
import { settingsOf } from './spot-settings.ts'

type Answers = Handlers<typeof inspectionContract>
type NameOf = (personId: string) => string

interface Told {
  readonly form: FormContent
  readonly nameOf: NameOf
  readonly settings: SpotSettings
  readonly now: number
}

export const spotChecks: Answers['spotChecks'] = async ({ which, personId, after }, context) => {
  const read = await listed(context, { which, personId: isLead(context) ? personId : context.actor.id, after })
  const [nameOf, { settings }] = await Promise.all([namesOf(context), settingsOf(context)])
  const formIs = await formsOf(
    context,
    read.rows.map(({ formId }) => formId),
  )
  const { now } = context
  const rows = read.rows.map((row) => lineOf(row, { form: formIs(row.formId), nameOf, settings, now }))
  return ok({ rows, next: read.next, total: null })
}

interface Asked {
  readonly which: 'all' | 'appeals'
  readonly personId: string | null
  readonly after: string | null
}

async function listed({ db, shopId }: Context, { which, personId, after }: Asked) {
  const kind = 'check' as const
  if (which === 'all' && personId === null) {
    return indexPage(db.spotChecks, { whose: { shopId, kind }, by: 'recency', after })
  }
  if (which === 'all') {
    return indexPage(db.spotChecks, { whose: { personId: personId ?? '', kind }, by: 'recency', after })
  }
  // A few wait at any time.
  const open = await db.spotChecks
    .where('[shopId+appealSince]')
    .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
    .toArray()
  return { rows: open.filter((row) => personId === null || row.personId === personId), next: null }
}

function lineOf(row: SpotCheck, { form, nameOf, settings, now }: Told): CheckLine {
  const { id, version, personId, reason, talkAt, givenAt, checkerId } = row
  const { value, fatal } = scoreOfCheck(form, row)
  return {
    ...{ id, version, personId, reason, talkAt, givenAt, value, isFatal: fatal.length > 0 },
    ...{ personName: nameOf(personId), checkerName: nameOf(checkerId), standing: standingOf(row, settings, now) },
  }
}

function standingOf(row: SpotCheck, settings: SpotSettings, now: number): CheckLine['standing'] {
  if (row.signedAt !== null) return 'signed'
  if (row.appealSince !== undefined) return 'appealed'
  const until = appealUntil(row, settings)
  return until !== null && now <= until ? 'open' : 'over'
}

export const spotCheck: Answers['spotCheck'] = async ({ id }, context) => {
  const found = await shownCheck(context, id)
  if (!found.ok) return found
  const row = found.value
  const { actor, now } = context
  const [nameOf, { settings }, form] = await Promise.all([
    namesOf(context),
    settingsOf(context),
    formsOf(context, [row.formId]),
  ])
  const told = { form: form(row.formId), nameOf, settings, now }
  const line = lineOf(row, told)
  const isOwn = row.personId === actor.id
  const isOther = !isOwn && row.appeals.every(({ decision }) => decision?.by !== actor.id)
  return ok({
    ...line,
    ...{ logId: row.logId, formId: row.formId, form: told.form, answers: finalAnswers(row) },
    score: toldScore(told.form, row),
    comments: row.sealed.comments.map(({ by, text, ...rest }) => ({
      ...{ ...rest, text: maskPersonal(text), byName: nameOf(by) },
    })),
    mayAppealUntil: isOwn && line.standing === 'open' ? appealUntil(row, settings) : null,
    maySign: isOwn && (line.standing === 'open' || line.standing === 'over'),
    mayDecide: isLead(context) && isOther && line.standing === 'appealed',
    appeals: row.appeals.map((one, at) => appealOf(one, row.sealed.appeals[at], nameOf)),
  })
}

function toldScore(form: FormContent, row: SpotCheck) {
  const { value, fatal, groups } = scoreOfCheck(form, row)
  return { value, fatal: [...fatal], groups: [...groups] }
}

function appealOf(
  { at, items, decision }: SpotCheck['appeals'][number],
  said: SpotCheck['sealed']['appeals'][number] | undefined,
  nameOf: NameOf,
) {
  const answered = maskPersonal(said?.answered ?? '')
  return {
    ...{ at, items, asked: maskPersonal(said?.asked ?? '') },
    decision: decision && {
      ...{
        at: decision.at,
        byName: nameOf(decision.by),
        outcome: decision.outcome,
        changes: decision.changes,
        answered,
      },
    },
  }
}

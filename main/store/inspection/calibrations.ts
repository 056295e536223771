import Dexie from 'dexie'
import { agreementOf, markPairs, type Pair } from '#shared/inspection/agreement.ts'
import type { Calibration } from '#shared/inspection/calibration.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import { scoreOf } from '#shared/inspection/score.ts'
import type { FormContent } from '#shared/inspection/score-form.ts'
import type { SpotCheck } from '#shared/inspection/spot-check.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { formsOf } from './score-forms.ts'

type Answers = Handlers<typeof inspectionContract>

/** The sheets of a comparison; of a second look the first one is the check that counts, as it was given. */
async function sheetsOf({ db }: Context, row: Calibration): Promise<SpotCheck[]> {
  const blind = await db.spotChecks.where('calibrationId').equals(row.id).toArray()
  const first = row.checkId === null ? undefined : await db.spotChecks.get(row.checkId)
  return first ? [first, ...blind] : blind
}

function isDone({ checkerIds }: Calibration, sheets: readonly SpotCheck[]): boolean {
  return checkerIds.every((id) => sheets.some(({ checkerId }) => checkerId === id))
}

/** Each two sheets compared, item by item. */
function pairsOf(form: FormContent, sheets: readonly SpotCheck[]): Pair[] {
  return sheets.flatMap((one, at) =>
    sheets.slice(at + 1).flatMap((other) => markPairs(form, one.answers, other.answers)),
  )
}

export const calibrations: Answers['calibrations'] = async ({ after }, context) => {
  const { db, shopId, actor } = context
  const nameOf = await namesOf(context)
  const { rows, next } = await indexPage(db.calibrations, { whose: { shopId }, by: 'recency', after })
  const formIs = await formsOf(
    context,
    rows.map(({ formId }) => formId),
  )
  const lines = rows.map(async (row) => {
    const sheets = await sheetsOf(context, row)
    const done = isDone(row, sheets)
    const { id, kind, logId, formId, startedAt, startedBy, checkerIds } = row
    const has = (personId: string) => sheets.some(({ checkerId }) => checkerId === personId)
    const first = sheets.find((one) => one.id === row.checkId)
    const all = [...(first ? [first.checkerId] : []), ...checkerIds]
    return {
      ...{ id, kind, logId, formId, startedAt, startedByName: nameOf(startedBy) },
      checkers: all.map((personId) => ({ name: nameOf(personId), isDone: has(personId) })),
      isToDo: checkerIds.includes(actor.id) && !has(actor.id),
      agreement: done ? agreementOf(pairsOf(formIs(formId), sheets)) : null,
    }
  })
  return ok({ rows: await Promise.all(lines), next, total: null })
}

export const calibration: Answers['calibration'] = async ({ id }, context) => {
  const row = await context.db.calibrations.get(id)
  if (row?.shopId !== context.shopId) return fail('calibration_not_found')
  const sheets = await sheetsOf(context, row)
  if (!isDone(row, sheets)) return fail('not_done')
  const nameOf = await namesOf(context)
  const form = (await formsOf(context, [row.formId]))(row.formId)
  return ok({
    form,
    agreement: agreementOf(pairsOf(form, sheets)),
    sheets: sheets.map(({ checkerId, answers }) => ({
      ...{ name: nameOf(checkerId), answers, value: scoreOf(form, answers).value },
    })),
  })
}

/** A team looks again at a few a week: a year of them is read at once. */
export const checkers: Answers['checkers'] = async (_input, context) => {
  const { db, shopId } = context
  const nameOf = await namesOf(context)
  const rows = await db.calibrations
    .where('[shopId+recency]')
    .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
    .toArray()
  const looks = rows.filter(({ kind }) => kind === 'second')
  const formIs = await formsOf(
    context,
    looks.map(({ formId }) => formId),
  )
  const pairs = new Map<string, Pair[][]>()
  for (const row of looks) {
    const [first, ...again] = await sheetsOf(context, row)
    if (!first || again.length === 0) continue
    const own = pairs.get(first.checkerId) ?? []
    pairs.set(first.checkerId, [...own, pairsOf(formIs(row.formId), [first, ...again])])
  }
  const given = await checksByPerson(context)
  return ok(
    [...given].map(([personId, checks]) => {
      const own = pairs.get(personId) ?? []
      return { personId, name: nameOf(personId), checks, looks: own.length, agreement: agreementOf(own.flat()) }
    }),
  )
}

async function checksByPerson({ db }: Context): Promise<Map<string, number>> {
  const people = await db.people.toArray()
  const counts = new Map<string, number>()
  for (const { id } of people) {
    const count = await db.spotChecks
      .where('[checkerId+kind+recency]')
      .between([id, 'check', Dexie.minKey], [id, 'check', Dexie.maxKey])
      .count()
    if (count > 0) counts.set(id, count)
  }
  return counts
}

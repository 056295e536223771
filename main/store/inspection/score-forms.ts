import Dexie from 'dexie'
import { builtInForm, builtInFormId } from '#shared/inspection/built-in-form.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import { type FormContent, formProblem, type ScoreForm } from '#shared/inspection/score-form.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { insert } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'

type Answers = Handlers<typeof inspectionContract>
type Reading = Pick<Context, 'db' | 'shopId'>

/** One version of a form; null: there is none of that id here. */
export async function formOf({ db, shopId }: Reading, formId: string): Promise<FormContent | null> {
  if (formId === builtInFormId) return builtInForm
  const row = await db.scoreForms.get(formId)
  return row?.shopId === shopId ? row.content : null
}

/** The forms of many checks, each read once. */
export async function formsOf(context: Reading, formIds: Iterable<string>): Promise<(formId: string) => FormContent> {
  const found = new Map<string, FormContent>()
  for (const id of new Set(formIds)) found.set(id, (await formOf(context, id)) ?? builtInForm)
  return (formId) => found.get(formId) ?? builtInForm
}

/** Every version, the newest first. A shop has a few forms of a few versions. */
async function rowsOf({ db, shopId }: Reading): Promise<ScoreForm[]> {
  return db.scoreForms.where('[shopId+recency]').between([shopId, Dexie.minKey], [shopId, Dexie.maxKey]).toArray()
}

/** Versions made in one instant stand by their number. */
function newestOf(rows: readonly ScoreForm[]): ScoreForm[] {
  const newest = new Map<string, ScoreForm>()
  for (const row of rows) if (row.number > (newest.get(row.lineId)?.number ?? 0)) newest.set(row.lineId, row)
  return [...newest.values()]
}

export const scoreForms: Answers['scoreForms'] = async (_input, context) => {
  const nameOf = await namesOf(context)
  const forms = newestOf(await rowsOf(context)).map(({ id, lineId, number, content, madeBy, recency }) => ({
    ...{ formId: id, lineId, number, content, isBuiltIn: false, madeByName: nameOf(madeBy), madeAt: -recency },
  }))
  const isChanged = forms.some(({ lineId }) => lineId === builtInFormId)
  const given = { formId: builtInFormId, lineId: builtInFormId, number: 0, content: builtInForm, isBuiltIn: true }
  return ok([...(isChanged ? [] : [{ ...given, madeByName: null, madeAt: null }]), ...forms])
}

export const saveScoreForm: Answers['saveScoreForm'] = async ({ lineId, seen, content }, context) => {
  const { newId, actor, now } = context
  const problem = formProblem(content)
  if (problem) return fail(problem)
  const own = (await rowsOf(context)).filter((row) => row.lineId === lineId)
  if (lineId !== null && lineId !== builtInFormId && own.length === 0) return fail('form_not_found')
  const last = own.reduce((most, { number }) => Math.max(most, number), 0)
  if (last !== seen) return fail('stale')
  const id = newId()
  const row = { id, lineId: lineId ?? id, number: last + 1, content, madeBy: actor.id, recency: -now }
  return decided({ formId: id, number: row.number }, [insert('scoreForms', row)])
}

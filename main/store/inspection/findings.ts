import { builtInFormId } from '#shared/inspection/built-in-form.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { Finding } from '#shared/inspection/finding.ts'
import type { FindingLine } from '#shared/inspection/finding-entries.ts'
import { type FormContent, itemsOf } from '#shared/inspection/score-form.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { ok } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { publishedOf } from './published.ts'
import { formsOf } from './score-forms.ts'

type Answers = Handlers<typeof inspectionContract>
type NameOf = (personId: string) => string

export const findings: Answers['findings'] = async ({ which, after }, context) => {
  const { db, shopId } = context
  const by = which === 'open' ? ('openDueAt' as const) : ('closedRecency' as const)
  const { rows, next } = await indexPage(db.findings, { whose: { shopId }, by, after })
  const nameOf = await namesOf(context)
  const formIs = await formsOf(
    context,
    rows.map(({ formId }) => formId ?? builtInFormId),
  )
  const lines = rows.map(async (row) => ({
    ...lineOf(row, formIs(row.formId ?? builtInFormId), nameOf),
    published: await publishedOf(context, row.measure),
  }))
  return ok({ rows: await Promise.all(lines), next, total: null })
}

function lineOf(row: Finding, form: FormContent, nameOf: NameOf): Omit<FindingLine, 'published'> {
  const { id, version, scope, severity, itemId, formId, checkId, logId, line, dueAt, ownerId, measure, closedAt } = row
  const isBuiltIn = (formId ?? builtInFormId) === builtInFormId
  const item = itemsOf(form).find((one) => one.id === itemId)
  return {
    ...{ id, version, scope, severity, itemId, formId, checkId, logId, line, dueAt, ownerId, measure, closedAt },
    ...{ note: maskPersonal(row.sealed.note), ownerName: nameOf(ownerId) },
    personName: row.personId === null ? null : nameOf(row.personId),
    item: item ? { id: item.id, name: item.name, isBuiltIn } : null,
    causes: causesOf(form, row.causeId).map((one) => ({ id: one.id, name: one.name, isBuiltIn })),
    story: row.sealed.story.map(({ at, by, did, words }) => ({
      ...{ at, byName: nameOf(by), did, words: did === 'given' ? nameOf(words) : maskPersonal(words) },
    })),
  }
}

/** The cause and those above it, from the head of the tree. */
function causesOf({ causes }: FormContent, causeId: string | null): FormContent['causes'] {
  const cause = causes.find(({ id }) => id === causeId)
  const head = causes.find(({ id }) => id === cause?.under)
  return [head, cause].filter((one) => one !== undefined)
}

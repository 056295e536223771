import { fail, ok } from '#shared/kernel/result.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import type { normsContract } from '#shared/norms/contract.ts'
import type { Happening, NormNote } from '#shared/norms/norm-note.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { rulesIn } from './shop-rules.ts'

type Answers = Handlers<typeof normsContract>

export function noteOf({ newId, now, actor }: Context, happening: Happening): Unstamped<NormNote> {
  return { id: newId(), at: now, personId: actor.id, personName: actor.name, recency: -now, happening }
}

export const notePassed: Answers['notePassed'] = async ({ receptionId, reason, passed }, context) => {
  const rules = await rulesIn(context)
  const known = passed.flatMap(({ ruleId, evidence }) => {
    const rule = rules.find((one) => one.ruleId === ruleId)
    return rule ? [{ rule, evidence }] : []
  })
  if (reason === null && known.some(({ rule }) => rule.category === 'safety')) return fail('reason_missing')
  const notes = known.map(({ rule: { ruleId, builtIn, name }, evidence }) =>
    noteOf(context, { kind: 'passed', ruleId, builtIn, ruleName: name, receptionId, reason, evidence }),
  )
  return decided(
    {},
    notes.map((note) => insert('normLog', note)),
  )
}

export const log: Answers['log'] = async ({ after }, { db, shopId }) => {
  const page = await indexPage(db.normLog, { whose: { shopId }, by: 'recency', after })
  return ok({ ...page, total: null })
}

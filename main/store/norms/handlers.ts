import { fail, ok } from '#shared/kernel/result.ts'
import type { normsContract } from '#shared/norms/contract.ts'
import { insert, remove } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { log, noteOf, notePassed } from './log.ts'
import { othersNumbers } from './others-numbers.ts'
import { saveRule } from './save-rule.ts'
import { rowsOf } from './shop-rules.ts'
import { tryOut } from './try-out.ts'

export const normsHandlers: Handlers<typeof normsContract> = {
  rules: async (_input, context) => ok(await rowsOf(context)),

  save: saveRule,

  remove: async ({ id, expected }, context) => {
    const row = await context.db.normRules.get(id)
    if (row?.shopId !== context.shopId) return fail('rule_not_found')
    if (row.version !== expected) return fail('stale')
    const { builtIn, change } = row
    const meant = { ruleId: builtIn ?? id, builtIn, ruleName: change.name ?? '' }
    const note = noteOf(context, { kind: builtIn === null ? 'removed' : 'reset', ...meant })
    return decided({}, [remove('normRules', id), insert('normLog', note)])
  },

  tryOut,
  othersNumbers,
  notePassed,
  log,
}

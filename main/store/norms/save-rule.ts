import { importedId } from '#shared/kernel/id.ts'
import { fail } from '#shared/kernel/result.ts'
import { builtInRules } from '#shared/norms/built-in-rules.ts'
import type { normsContract } from '#shared/norms/contract.ts'
import { ruleFields } from '#shared/norms/norm-note.ts'
import type { NormRow, RuleContent } from '#shared/norms/norm-rule.ts'
import { ruleRefusal } from '#shared/norms/rule-refusal.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { noteOf } from './log.ts'

/** Saves a rule of the shop, or what the shop wants otherwise than built in. */
export const saveRule: Handlers<typeof normsContract>['save'] = async (input, context) => {
  const { builtIn, expected, content } = input
  const given = builtInRules.find(({ ruleId }) => ruleId === builtIn) ?? null
  if (builtIn !== null && !given) return fail('rule_not_found')
  const id = idOf(input, context)
  const row = (await context.db.normRules.get(id)) ?? null
  if (input.id !== null && row?.shopId !== context.shopId) return fail('rule_not_found')
  if ((row?.version ?? null) !== expected) return fail('stale')
  const refusal = ruleRefusal(content, given)
  if (refusal) return fail(refusal.code)

  const before = row ? { ...given, ...row.change } : given
  const fields = ruleFields.filter((field) => !isSame(before?.[field], content[field]))
  const change = given ? differing(content, given) : content
  const meant = { ruleId: builtIn ?? id, builtIn, ruleName: content.name }
  const note = noteOf(context, before ? { kind: 'changed', ...meant, fields } : { kind: 'added', ...meant })
  const operation = row ? patch('normRules', row, { change }) : insert('normRules', { id, builtIn, change })
  return decided({ id, version: (row?.version ?? 0) + 1 }, [operation, insert('normLog', note)])
}

/** One row for each rule built in, however often it is changed. */
function idOf({ id, builtIn }: { id: string | null; builtIn: string | null }, { shopId, newId }: Context): string {
  return builtIn === null ? (id ?? newId()) : importedId('norm', 'builtIn', shopId, builtIn)
}

function differing(content: RuleContent, given: RuleContent): NormRow['change'] {
  const fields = ruleFields.filter((field) => !isSame(given[field], content[field]))
  return Object.fromEntries(fields.map((field) => [field, content[field]]))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

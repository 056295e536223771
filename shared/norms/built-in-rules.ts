import lists from '#shared/norms/built-in-rules.json' with { type: 'json' }
import type { NormRow, NormRule, RuleContent } from '#shared/norms/norm-rule.ts'

type Given = Pick<RuleContent, 'category' | 'severity' | 'match' | 'words'>
type BuiltIn = Given & Partial<RuleContent> & { readonly slug: string; readonly source: string }

export const emptyContent: RuleContent = {
  name: '',
  category: 'shop',
  side: 'agent',
  severity: 'warn',
  match: 'any',
  words: [],
  within: 0,
  when: 'always',
  exceptions: [],
  hint: '',
  instead: '',
  replaceBy: '',
  enabled: true,
  from: null,
  until: null,
}

/** Rules of domain 2.8, 2.10, 2.18 and 2.41. The literal unions are widened by JSON; built-in-rules.test.ts holds them. */
export const builtInRules: readonly NormRule[] = (lists as readonly BuiltIn[]).map(({ slug, source, ...given }) => ({
  ...over(emptyContent, given),
  ...{ ruleId: slug, builtIn: slug, source },
}))

/** The rules that hold in a shop: those built in as the shop changed them, then its own, oldest first. */
export function rulesOfShop(rows: readonly NormRow[]): NormRule[] {
  const changes = new Map(rows.flatMap((row) => (row.builtIn === null ? [] : [[row.builtIn, row.change] as const])))
  const own = rows
    .filter(({ builtIn }) => builtIn === null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, change }) => ({ ...over(emptyContent, change), ruleId: id, builtIn: null, source: null }))
  return [...builtInRules.map((rule) => ({ ...rule, ...over(rule, changes.get(rule.ruleId)) })), ...own]
}

/** What was changed, over what was there. */
function over(before: RuleContent, change: NormRow['change'] = {}): RuleContent {
  const set = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...before, ...Object.fromEntries(set) }
}

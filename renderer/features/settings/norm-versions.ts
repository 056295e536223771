import type { NormRow, NormRule } from '#shared/norms/norm-rule.ts'

/** The row that holds an own rule, or what was changed of one built in. */
export function rowOf(rows: readonly NormRow[], { ruleId, builtIn }: NormRule): NormRow | undefined {
  return rows.find((row) => (builtIn === null ? row.id === ruleId : row.builtIn === builtIn))
}

/** Id and version of that row; null for a rule as it came, and for a new one. */
export function versionOf(rows: readonly NormRow[], rule: NormRule): string | null {
  const row = rowOf(rows, rule)
  return row ? `${row.id} ${row.version}` : null
}

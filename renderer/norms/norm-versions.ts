import type { NormRow, NormRule } from '#shared/norms/norm-rule.ts'

/** The row of a rule as it was read; null for a rule as it came, and for a new one. */
export type NormVersion = Pick<NormRow, 'id' | 'version'> | null

/** The row that holds an own rule, or what was changed of one built in. */
export function rowOf(rows: readonly NormRow[], { ruleId, builtIn }: NormRule): NormRow | undefined {
  return rows.find((row) => (builtIn === null ? row.id === ruleId : row.builtIn === builtIn))
}

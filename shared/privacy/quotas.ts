import { type InferOutput, integer, maxValue, minValue, nullable, number, object, pipe } from 'valibot'
import type { Role } from '#shared/kernel/role.ts'
import { rowStamps } from '#shared/kernel/row.ts'

/** Records one person of a role may open in a day; null: as many as they like. */
const quota = nullable(pipe(number(), integer(), minValue(0), maxValue(10_000)))
export const quotas = object({ agent: quota, senior: quota, supervisor: quota, owner: quota })
export type Quotas = InferOutput<typeof quotas>

/**
 * Our own figures, no platform's: of 200 to 600 buyers a shift (ux) one in ten to thirty needs the open number, after-sales
 * twice as many. The shop sets its own.
 */
export const defaultQuotas: Quotas = { agent: 20, senior: 40, supervisor: 100, owner: null }

/** One row a shop, with the shop's id; without it the defaults hold. */
export const privacyRules = object({ ...rowStamps, quotas })
export type PrivacyRules = InferOutput<typeof privacyRules>

/** How many records are left to open today; null: no limit. */
export function leftToday(role: Role, opened: number, { [role]: most }: Quotas): number | null {
  return most === null ? null : Math.max(0, most - opened)
}

import { storeClient } from '#renderer/data/desk-data.ts'
import { keepKnown, knownAnswer, useQuery } from '#renderer/data/use-query.ts'
import { rulesOfShop } from '#shared/norms/built-in-rules.ts'
import type { NormRow } from '#shared/norms/norm-rule.ts'
import { type NormSet, normSet } from '#shared/norms/norm-set.ts'

const entry = 'norms.rules'
const input = {}

let ready: { readonly rows: readonly NormRow[] | null; readonly set: NormSet } | null = null
let isFollowed = false

/** Builds the set again only when the rules have changed. */
function setOf(rows: readonly NormRow[] | null): NormSet {
  if (ready?.rows !== rows) ready = { rows, set: normSet(rulesOfShop(rows ?? [])) }
  return ready.set
}

/**
 * The shop's rules, ready for a text. After the first time they are there at once: the window follows their changes.
 * Should the store not answer, the rules built in hold.
 */
export async function shopNorms(): Promise<NormSet> {
  const known = knownRows()
  if (known) return setOf(known)
  const answer = await storeClient.ask(entry, input)
  return setOf(answer.ok ? (answer.value.value as readonly NormRow[]) : null)
}

function knownRows(): readonly NormRow[] | undefined {
  if (!isFollowed) keepKnown(entry, input)
  isFollowed = true
  return knownAnswer(entry, input)
}

/** The rules for what is shown while typing; null until they are read. */
export function useShopNorms(): NormSet | null {
  const { value } = useQuery(entry, input)
  return value ? setOf(value) : null
}

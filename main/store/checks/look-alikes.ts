import type { checksContract } from '#shared/checks/contract.ts'
import type { Customer } from '#shared/customers/customer.ts'
import { unicodeVersion } from '#shared/customers/skeleton.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { put } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof checksContract>

/** Groups of one list; a shop with more has a pattern of nicks, and is told how many there are. */
const mostGroups = 200

export const lookGroups: Answers['lookGroups'] = async (_input, { db, shopId }) => {
  const row = await db.lookGroups.get(shopId)
  return ok({ version: row?.version ?? null, groups: row?.groups ?? [], unicode: unicodeVersion })
}

export const saveLookGroups: Answers['saveLookGroups'] = async ({ expected, groups }, { db, shopId }) => {
  const row = await db.lookGroups.get(shopId)
  if ((row?.version ?? null) !== expected) return fail('stale')
  const kept = groups.map((group) => group.replace(/\s/g, ''))
  if (kept.some((group) => new Set(group).size < 2)) return fail('group_too_short')
  return decided({}, [put('lookGroups', row, { id: shopId, groups: kept })])
}

/** Candidates come from memory; their rows tell whether they are alike, and on the same platform. */
export const twins: Answers['twins'] = async (_input, context) => {
  const { db, search, shopId } = context
  const candidates = search.mayBeTwins()
  const shown = candidates.slice(0, mostGroups * 2)
  const rows = await db.customers.bulkGet(shown.flat())
  const byId = new Map(rows.flatMap((row) => (row?.shopId === shopId ? [[row.id, row] as const] : [])))
  const groups = shown.flatMap((ids) =>
    groupsOf(
      ids.flatMap((id) => byId.get(id) ?? []),
      context,
    ),
  )
  return ok({
    groups: groups.slice(0, mostGroups),
    total: groups.length + candidates.length - shown.length,
    isComplete: search.state().isComplete && search.state().areLooksCurrent,
  })
}

function groupsOf(rows: readonly Customer[], { search }: Pick<Context, 'search'>) {
  const looks = search.looks()
  const platforms = [...new Set(rows.map(({ platform }) => platform))]
  return platforms.flatMap((platform) => {
    const same = rows.filter((row) => row.platform === platform)
    const [first] = same
    if (!first) return []
    const alike = same.flatMap(({ id, nick, orderCount }) => {
      const found = looks.alikeOf(nick, first.nick)
      return found ? [{ id, nick, orderCount, positions: found.positions }] : []
    })
    const { id, nick, orderCount } = first
    const positions = looks.alikeOf(nick, alike[0]?.nick ?? nick)?.positions ?? []
    return alike.length > 0 ? [[{ id, nick, orderCount, positions }, ...alike]] : []
  })
}

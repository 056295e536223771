import { fail, ok } from '#shared/kernel/result.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { contentOf } from '#shared/scripts/script-version.ts'
import { isVisibleTo } from '#shared/scripts/shelf.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'

/** Every wording that was in use, the newest first, with who put it there and who replaced it. */
export const versions: Handlers<typeof scriptsContract>['versions'] = async ({ id }, { db, actor }) => {
  const script = await db.scripts.get(id)
  if (!script || !isVisibleTo(script, actor.id)) return fail('script_not_found')
  const kept = (await db.scriptVersions.where('scriptId').equals(id).toArray()).sort(
    (a, b) => b.createdAt - a.createdAt,
  )
  const nameOf = await namesOf(db, [...kept.flatMap((one) => [one.approvedBy, one.actorId]), script.approvedBy ?? null])
  const today = {
    id: null,
    content: contentOf(script),
    approvedBy: nameOf(script.approvedBy ?? null),
    approvedAt: script.approvedAt ?? script.createdAt,
    replacedBy: null,
    replacedAt: null,
  }
  const former = kept.map((one) => ({
    id: one.id,
    content: one.content,
    approvedBy: nameOf(one.approvedBy),
    approvedAt: one.approvedAt,
    replacedBy: nameOf(one.actorId),
    replacedAt: one.createdAt,
  }))
  return ok(script.status === 'draft' ? former : [today, ...former])
}

/** Names of people by their ids; null for nobody and for whoever is not known any more. */
export async function namesOf(
  db: Context['db'],
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const people = await db.people.bulkGet(wanted)
  const names = new Map(people.flatMap((person) => (person ? [[person.id, person.name] as const] : [])))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}

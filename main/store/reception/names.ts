import type { Context } from '#store/dispatch/handler.ts'

/** Names of the shop's people by id; somebody unknown is shown by the id. */
export async function namesOf({ db }: Context): Promise<(personId: string) => string> {
  const people = await db.people.toArray()
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (personId) => names.get(personId) ?? personId
}

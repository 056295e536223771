import { newIdAt } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { staffContract } from '#shared/staff/contract.ts'
import type { Person } from '#shared/staff/person.ts'
import type { Database } from '#store/db/database.ts'
import { insert, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { isRightPassword, judgeTry } from './sign-in.ts'

type StaffHandlers = Handlers<typeof staffContract>

export const addPerson: StaffHandlers['addPerson'] = {
  prepare: async ({ password, ...fields }, { host }) => {
    const hash = await host.hashPassword(password)
    return ok(async (context) => {
      if (await isNameTaken(context.db, fields.name, null)) return fail('name_taken')
      const id = newIdAt(context.now)
      const row = { id, ...fields, isActive: true }
      const { now, shopId, deskId, actor } = context
      const person = { ...row, shopId, createdAt: now, updatedAt: now, version: 1, deskId, actorId: actor.id }
      return decided(person, [
        insert('people', row),
        insert('credentials', { id, hash, failedTries: 0, waitUntil: null }),
      ])
    })
  },
}

export const changePerson: StaffHandlers['changePerson'] = async ({ id, expected, ...change }, { db }) => {
  const person = await db.people.get(id)
  if (!person) return fail('person_not_found')
  if (person.version !== expected) return fail('stale')
  if (change.name !== undefined && (await isNameTaken(db, change.name, id))) return fail('name_taken')
  const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Person>
  const after = { ...person, ...set, version: person.version + 1 }
  if (!(await hasOwnerWith(db, after))) return fail('last_owner')
  return decided(after, [patch('people', person, set)])
}

/** Owners set anybody's password; everybody else only their own, with the old one. */
export const setPassword: StaffHandlers['setPassword'] = {
  prepare: async ({ personId, password, ownPassword }, context) => {
    const isOwn = personId === context.actor.id
    if (!isOwn && context.actor.role !== 'owner') return fail('person_not_found')
    const isRight = await isRightPassword(context, context.actor.id, ownPassword)
    const hash = await context.host.hashPassword(password)
    return ok(async (now) => {
      const tried = await judgeTry(now, now.actor.id, isRight)
      if (!tried.ok) return tried
      const credential = await now.db.credentials.get(personId)
      if (!credential) return fail('person_not_found')
      return decided({}, [patch('credentials', credential, { hash, failedTries: 0, waitUntil: null })])
    })
  },
}

async function isNameTaken(db: Database, name: string, exceptId: string | null): Promise<boolean> {
  const people = await db.people.toArray()
  return people.some((person) => person.isActive && person.name === name && person.id !== exceptId)
}

/** A shop without an active owner could never be administered again. */
async function hasOwnerWith(db: Database, changed: Person): Promise<boolean> {
  const people = await db.people.toArray()
  return people.some((one) => {
    const person = one.id === changed.id ? changed : one
    return person.role === 'owner' && person.isActive
  })
}

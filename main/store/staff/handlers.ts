import { fail, ok } from '#shared/kernel/result.ts'
import type { staffContract } from '#shared/staff/contract.ts'
import { insert, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { addPerson, changePerson, setPassword } from './accounts.ts'
import { openShop } from './open-shop.ts'
import { isRightPassword, judgeTry, seated } from './sign-in.ts'

export const staffHandlers: Handlers<typeof staffContract> = {
  accounts: async (_input, { db }) => {
    const [people, credentials] = await Promise.all([db.people.toArray(), db.credentials.toArray()])
    const waits = new Map(credentials.map(({ id, waitUntil }) => [id, waitUntil]))
    return ok(
      people
        .filter((person) => person.isActive)
        .map(({ id, name, role }) => ({ id, name, role, waitUntil: waits.get(id) ?? null })),
    )
  },

  openShop,

  signIn: {
    prepare: async ({ personId, password }, context) => {
      const isRight = await isRightPassword(context, personId, password)
      return ok(async (now) => {
        const tried = await judgeTry(now, personId, isRight)
        return tried.ok ? seated(now, tried.value.person, tried.value.operations) : tried
      })
    },
  },

  unlock: {
    prepare: async ({ password }, context) => {
      const personId = context.seat.person?.id
      if (context.seat.state !== 'locked' || !personId) return fail('not_locked')
      const isRight = await isRightPassword(context, personId, password)
      return ok(async (now) => {
        const tried = await judgeTry(now, personId, isRight)
        return tried.ok ? seated(now, tried.value.person, tried.value.operations) : tried
      })
    },
  },

  lock: async (_input, { seat }) => decided({}, [], { seat: { ...seat, state: 'locked' } }),

  signOut: async (_input, { seat }) =>
    decided({}, [], { seat: { ...seat, state: seat.shop ? 'signedOut' : 'noShop', person: null } }),

  people: async (_input, { db }) => ok(await db.people.toArray()),
  addPerson,
  changePerson,
  setPassword,

  posts: async (_input, { db }) => ok(await db.posts.toArray()),

  savePost: async ({ id, expected, name, duties }, { db }) => {
    const post = await db.posts.get(id)
    if (!post) return fail('post_not_found')
    if (post.version !== expected) return fail('stale')
    const set = { name, duties }
    return decided({ ...post, ...set, version: post.version + 1 }, [patch('posts', post, set)])
  },

  chatGroups: async (_input, { db }) => ok(await db.chatGroups.toArray()),

  saveChatGroup: async ({ id, expected, ...fields }, context) => {
    const groups = await context.db.chatGroups.toArray()
    if (groups.some((group) => group.name === fields.name && group.id !== id)) return fail('name_taken')
    if (id === null) {
      const row = { id: context.newId(), ...fields }
      return decided(freshRow(row, context), [insert('chatGroups', row)])
    }
    const group = groups.find((one) => one.id === id)
    if (!group) return fail('group_not_found')
    if (group.version !== expected) return fail('stale')
    return decided({ ...group, ...fields, version: group.version + 1 }, [patch('chatGroups', group, fields)])
  },
}

function freshRow<R>(row: R, context: { now: number; shopId: string; deskId: string; actor: { id: string } }) {
  const { now, shopId, deskId, actor } = context
  return { ...row, shopId, createdAt: now, updatedAt: now, version: 1, deskId, actorId: actor.id }
}

import { array, boolean, minLength, nullable, object, optional, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads, ownerOnly } from '#shared/kernel/role.ts'
import { id, instant, maybeText, password, rowVersion, text } from '#shared/kernel/schema.ts'
import { chatGroup, person, post, role } from './person.ts'

/** Who may be picked at sign-in: names and roles, nothing else. */
const account = object({ id: string(), name: string(), role, waitUntil: nullable(instant) })

const seatAnswer = object({ personId: string() })
const signInFailures = ['wrong_password', 'wait', 'person_not_found'] as const

/** Who works here, and who sits at the desk (R01). */
export const staffContract = {
  accounts: query({
    input: object({}),
    output: array(account),
    roles: 'anyone',
    failures: [],
    reads: ['people', 'credentials'],
  }),
  openShop: command({
    input: object({
      shopName: text(60),
      platforms: pipe(array(platform), minLength(1)),
      ownerName: text(30),
      password,
    }),
    output: seatAnswer,
    roles: 'anyone',
    failures: ['shop_exists'],
    touches: ['shops', 'people', 'credentials', 'posts', 'chatGroups', 'scripts'],
  }),
  signIn: command({
    input: object({ personId: id, password: maybeText(200) }),
    output: seatAnswer,
    roles: 'anyone',
    failures: signInFailures,
    touches: ['people', 'credentials', 'shops'],
    whileLocked: true,
  }),
  unlock: command({
    input: object({ password: maybeText(200) }),
    output: seatAnswer,
    roles: 'anyone',
    failures: [...signInFailures, 'not_locked'],
    touches: ['people', 'credentials', 'shops'],
    whileLocked: true,
  }),
  lock: command({ input: object({}), output: object({}), roles: everyRole, failures: [], touches: [] }),
  signOut: command({
    input: object({}),
    output: object({}),
    roles: 'anyone',
    failures: [],
    touches: [],
    whileLocked: true,
  }),
  people: query({ input: object({}), output: array(person), roles: everyRole, failures: [], reads: ['people'] }),
  addPerson: command({
    input: object({ name: text(30), role, department: maybeText(40), posts: array(string()), password }),
    output: person,
    roles: ownerOnly,
    failures: ['name_taken'],
    touches: ['people', 'credentials'],
  }),
  changePerson: command({
    input: object({
      id,
      expected: rowVersion,
      name: optional(text(30)),
      role: optional(role),
      department: optional(maybeText(40)),
      posts: optional(array(string())),
      isActive: optional(boolean()),
    }),
    output: person,
    roles: ownerOnly,
    failures: ['person_not_found', 'stale', 'name_taken', 'last_owner'],
    touches: ['people'],
  }),
  setPassword: command({
    input: object({ personId: id, password, ownPassword: maybeText(200) }),
    output: object({}),
    roles: everyRole,
    failures: ['person_not_found', 'wrong_password', 'wait'],
    touches: ['people', 'credentials'],
  }),
  posts: query({ input: object({}), output: array(post), roles: everyRole, failures: [], reads: ['posts'] }),
  savePost: command({
    input: object({ id, expected: rowVersion, name: text(20), duties: maybeText(500) }),
    output: post,
    roles: leads,
    failures: ['post_not_found', 'stale'],
    touches: ['posts'],
  }),
  chatGroups: query({
    input: object({}),
    output: array(chatGroup),
    roles: everyRole,
    failures: [],
    reads: ['chatGroups'],
  }),
  saveChatGroup: command({
    input: object({
      id: nullable(id),
      expected: nullable(rowVersion),
      name: text(30),
      purpose: maybeText(200),
      members: array(string()),
      noticeKinds: maybeText(200),
      replyStandard: maybeText(200),
    }),
    output: chatGroup,
    roles: leads,
    failures: ['group_not_found', 'stale', 'name_taken'],
    touches: ['chatGroups'],
  }),
}

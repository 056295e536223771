import type { customersContract } from '#shared/customers/contract.ts'
import { accountsOf, type Person } from '#shared/customers/person.ts'
import { mostNotes } from '#shared/customers/person-entries.ts'
import type { CustomerProfile } from '#shared/customers/profile.ts'
import { mergeFields } from '#shared/customers/tie.ts'
import type { InputOf } from '#shared/kernel/contract.ts'
import { fail } from '#shared/kernel/result.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import type { Database } from '#store/db/database.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { personOf, tiesOf } from './person-tree.ts'

type Answers = Handlers<typeof customersContract>
type Typed = InputOf<typeof customersContract.saveProfile>['typed']
type Content = Omit<Unstamped<CustomerProfile>, 'id'>

const nothingTyped: Content = {
  channels: [],
  unsubscribedAt: null,
  buyerCredit: null,
  preferences: {},
  attributes: [],
  sealed: { gender: null, birthday: null, wechat: null, notes: [] },
}

export const saveProfile: Answers['saveProfile'] = async ({ id, expected, typed }, { db, now }) => {
  const person = await personOf(db, id)
  if (!person) return fail('customer_not_found')
  if ((person.profile?.version ?? null) !== expected) return fail('stale')
  const before: Content = person.profile ?? nothingTyped
  const own = written(person, changed(before, typed, now))
  return decided({}, [own, ...(await choicesAfter(db, person, typed)), ...subscribedAgain(person, typed)])
}

export const addNote: Answers['addNote'] = async ({ id, text }, { db, now, actor }) => {
  const person = await personOf(db, id)
  if (!person) return fail('customer_not_found')
  const { sealed } = person.profile ?? nothingTyped
  if (sealed.notes.length >= mostNotes) return fail('too_many_notes')
  const notes = [...sealed.notes, { text, by: actor.id, at: now }]
  return decided({}, [written(person, { sealed: { ...sealed, notes } })])
}

function written({ row, profile }: Person, change: Partial<Content>): Operation {
  if (profile) return patch('customerProfiles', profile, change)
  return insert('customerProfiles', { id: row.id, ...nothingTyped, ...change })
}

function changed(before: Content, typed: Typed, now: number): Partial<Content> {
  const { gender, birthday, wechat, isUnsubscribed, preferences, channels, buyerCredit, attributes } = typed
  const sealed = { gender, birthday, wechat }
  return {
    ...given({ channels, buyerCredit, attributes }),
    ...(preferences ? { preferences: { ...before.preferences, ...given(preferences) } } : {}),
    ...(isUnsubscribed === undefined ? {} : { unsubscribedAt: isUnsubscribed ? (before.unsubscribedAt ?? now) : null }),
    sealed: { ...before.sealed, ...given(sealed) },
  }
}

/** Without the fields nobody typed. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}

/**
 * What is typed on a merged person counts from now on, whatever the merge had chosen: it stands on the account in front,
 * and who takes the merge back finds the other account as it was.
 */
async function choicesAfter(db: Pick<Database, 'customerTies'>, { row, merged }: Person, typed: Typed) {
  const fields = mergeFields.filter((field) => Reflect.has(typed, field))
  const ties = merged.length > 0 && fields.length > 0 ? await tiesOf(db, row.id) : []
  return ties.flatMap((tie) => {
    const { standing } = tie
    if (standing.as !== 'merged' || standing.headId !== row.id) return []
    const left = standing.fromMember.filter((field) => !fields.includes(field))
    const isOther = left.length < standing.fromMember.length
    return isOther ? [patch('customerTies', tie, { standing: { ...standing, fromMember: left } })] : []
  })
}

/** Who wants messages again wants them on every account. */
function subscribedAgain(person: Person, { isUnsubscribed }: Typed): Operation[] {
  if (isUnsubscribed !== false) return []
  const others = accountsOf(person).slice(1)
  return others.flatMap(({ profile }) => {
    return profile?.unsubscribedAt ? [patch('customerProfiles', profile, { unsubscribedAt: null })] : []
  })
}

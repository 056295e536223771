import type { Customer } from './customer.ts'
import type { Figures } from './figures.ts'
import type { CustomerProfile } from './profile.ts'
import type { MergeField } from './tie.ts'

/** One account of a platform, and what people typed about it. */
export interface Account {
  readonly row: Customer
  readonly profile: CustomerProfile | null
}

/** A person of one account or several: the account in front, and those merged into it, the earliest merge first. */
export interface Person extends Account {
  readonly merged: readonly { readonly person: Person; readonly fromMember: readonly MergeField[] }[]
}

/** All accounts, the one in front first. */
export function accountsOf(person: Person): readonly Account[] {
  return [person, ...person.merged.flatMap((one) => accountsOf(one.person))]
}

/** The account whose value of a field is shown. The last merge that chose it counts. */
export function sourceOf(person: Person, field: MergeField): Account {
  const chosen = person.merged.findLast(({ fromMember }) => fromMember.includes(field))
  return chosen ? sourceOf(chosen.person, field) : person
}

const readers = {
  name: ({ row }) => row.sealed.name,
  phone: ({ row }) => row.sealed.phone,
  address: ({ row }) =>
    row.sealed.address === null && row.region === null ? null : { text: row.sealed.address, region: row.region },
  gender: ({ profile }) => profile?.sealed.gender ?? null,
  birthday: ({ profile }) => profile?.sealed.birthday ?? null,
  wechat: ({ profile }) => profile?.sealed.wechat ?? null,
  buyerCredit: ({ profile }) => profile?.buyerCredit ?? null,
  channels: ({ profile }) => (profile && profile.channels.length > 0 ? profile.channels : null),
  preferences: ({ profile }) =>
    profile && Object.values(profile.preferences).some((text) => text) ? profile.preferences : null,
  attributes: ({ profile }) => (profile && profile.attributes.length > 0 ? profile.attributes : null),
  group: ({ row }) => row.group,
  importance: ({ row }) => (row.importance === 0 ? null : row.importance),
} as const satisfies Record<MergeField, (account: Account) => unknown>

type ValueOf<F extends MergeField> = ReturnType<(typeof readers)[F]>

/** What one account says; null where it says nothing. */
export function fieldOf<F extends MergeField>(account: Account, field: F): ValueOf<F> {
  return readers[field](account) as ValueOf<F>
}

/** What is shown of a person. */
export function shownValue<F extends MergeField>(person: Person, field: F): ValueOf<F> {
  return fieldOf(sourceOf(person, field), field)
}

/** Figures of all accounts together; they follow the orders, so they are never chosen. */
export function figuresOfPerson(person: Person): Omit<Figures, 'lastPaidAt'> {
  const rows = accountsOf(person).map(({ row }) => row)
  const sum = (field: 'orderCount' | 'paidOrderCount' | 'totalFen' | 'quantity') =>
    rows.reduce((all, row) => all + row[field], 0)
  const first = rows.flatMap(({ firstOrderAt }) => firstOrderAt ?? [])
  const last = rows.flatMap(({ lastOrderAt }) => lastOrderAt ?? [])
  return {
    orderCount: sum('orderCount'),
    paidOrderCount: sum('paidOrderCount'),
    totalFen: sum('totalFen'),
    quantity: sum('quantity'),
    firstOrderAt: first.length === 0 ? null : Math.min(...first),
    lastOrderAt: last.length === 0 ? null : Math.max(...last),
  }
}

/** Tags of all accounts, each once. */
export function tagsOfPerson(person: Person): Customer['tags'] {
  const tags = accountsOf(person).flatMap(({ row }) => row.tags)
  return tags.filter(({ tag }, at) => tags.findIndex((one) => one.tag === tag) === at)
}

/** What the last colleague left, on whichever account. */
export function remarkOfPerson(person: Person): Customer['sealed']['remark'] {
  const remarks = accountsOf(person).flatMap(({ row }) => row.sealed.remark ?? [])
  return remarks.reduce<Customer['sealed']['remark']>((last, one) => (last && last.at >= one.at ? last : one), null)
}

export function isFriendOfShop(person: Person): boolean {
  return accountsOf(person).some(({ row }) => row.isFriend)
}

/** The person as one record: a customer's row with what is shown of all accounts. */
export function asOneRow(person: Person): Customer {
  const address = shownValue(person, 'address')
  return {
    ...person.row,
    ...figuresOfPerson(person),
    tags: tagsOfPerson(person),
    group: shownValue(person, 'group'),
    importance: shownValue(person, 'importance') ?? 0,
    isFriend: isFriendOfShop(person),
    region: address?.region ?? null,
    recency: Math.min(...accountsOf(person).map(({ row }) => row.recency)),
    sealed: {
      name: shownValue(person, 'name'),
      phone: shownValue(person, 'phone'),
      address: address?.text ?? null,
      remark: remarkOfPerson(person),
    },
  }
}

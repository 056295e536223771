import type { customersContract } from '#shared/customers/contract.ts'
import type { Customer } from '#shared/customers/customer.ts'
import { asOneRow, type Person, shownValue } from '#shared/customers/person.ts'
import { personKeys } from '#shared/customers/person-keys.ts'
import { similarityOf } from '#shared/customers/similar.ts'
import { type MergeField, mergeFields, pairOf } from '#shared/customers/tie.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { maskBirthday, maskName, maskPhone, maskWord } from '#shared/kernel/text.ts'
import type { Database } from '#store/db/database.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { lineOf } from './customer-card.ts'
import { personOf } from './person-tree.ts'

type Comparison = OutputOf<typeof customersContract.compare>

export const compare: Handlers<typeof customersContract>['compare'] = async ({ firstId, secondId }, { db }) => {
  const [first, second] = await Promise.all([personOf(db, firstId), personOf(db, secondId)])
  if (!first || !second) return fail('customer_not_found')
  const tie = await tieBetween(db, firstId, secondId)
  if (first.row.id === second.row.id && tie?.standing.as !== 'merged') return fail('same_customer')
  return ok({
    first: lineOf(asOneRow(first)),
    second: lineOf(asOneRow(second)),
    fields: mergeFields.flatMap((field) => differenceOf(field, first, second)),
    reasons: [...(similarityOf(keysOf(asOneRow(first)), keysOf(asOneRow(second)))?.reasons ?? [])],
    as: tie?.standing.as ?? 'open',
    tieVersion: tie?.version ?? null,
  })
}

/** The one row of a pair, whatever stands about it. */
export function tieBetween({ customerTies }: Pick<Database, 'customerTies'>, one: string, other: string) {
  return customerTies.get(tieId(one, other))
}

export function tieId(one: string, other: string): string {
  const { firstId, secondId } = pairOf(one, other)
  return importedId('tie', 'customers', firstId, secondId)
}

export function keysOf({ sealed, region }: Customer) {
  return personKeys({ ...sealed, region })
}

/** Fields of which one says something the other does not. */
function differenceOf(field: MergeField, first: Person, second: Person): Comparison['fields'] {
  const [one, other] = [shownValue(first, field), shownValue(second, field)]
  if (one === null && other === null) return []
  const isSame = JSON.stringify(one) === JSON.stringify(other)
  return [{ field, first: masked(field, first), second: masked(field, second), isSame }]
}

const masks: Readonly<Partial<Record<MergeField, (text: string) => string | null>>> = {
  name: maskName,
  phone: maskPhone,
  wechat: maskWord,
  birthday: maskBirthday,
}

function masked(field: MergeField, person: Person): string | null {
  if (field === 'address') {
    const region = shownValue(person, 'address')?.region
    return region ? `${region.province} ${region.city} ${region.district} ***` : maskedAway(person)
  }
  const value = shownValue(person, field)
  if (value === null) return null
  if (typeof value === 'string') return masks[field]?.(value) ?? value
  return wordsOf(value)
}

function maskedAway(person: Person): string | null {
  return shownValue(person, 'address') === null ? null : '***'
}

/** Codes of lists stay codes; the page has words for them. */
function wordsOf(value: number | object): string {
  if (typeof value === 'number') return String(value)
  if (!Array.isArray(value)) return Object.values(value).filter(Boolean).join(' ')
  return value.map((one) => (typeof one === 'string' ? one : `${one.name} ${one.value}`)).join(' ')
}

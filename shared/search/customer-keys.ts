import type { LookRules } from '#shared/customers/look-rules.ts'
import { noPhone, type PhoneKey, phoneKeyOf } from './phone-key.ts'
import { foldForSearch, isLatin, nameMark, nickMark } from './search-text.ts'
import { nameSpellingsOf, type Spelling, spellingsOf } from './spelling.ts'

/** What one customer can be found by. `latin` and `han` are keys, each behind its mark. */
export interface CustomerEntry extends PhoneKey {
  readonly id: string
  readonly latin: string
  readonly han: string
  /** Seconds since 1970 of the last activity: newer customers are listed first. */
  readonly recency: number
  /** What the nick looks like: twins share it (R20), others may. */
  readonly look: number
}

export interface SearchableCustomer {
  readonly id: string
  readonly nick: string
  /** Epoch ms times -1. */
  readonly recency: number
  readonly sealed: { readonly name: string | null; readonly phone: string | null }
}

/** Longer nicks and names are broken cells; their first signs are enough to find them. */
const mostSigns = 40

export function customerEntry(customer: SearchableCustomer, looks: LookRules): CustomerEntry {
  const { name, phone } = customer.sealed
  const nickKeys = keysOf(customer.nick, nickMark, spellingsOf)
  const nameKeys = name === null ? noKeys : keysOf(name, nameMark, nameSpellingsOf)
  const { tail, front } = phone === null ? noPhone : phoneKeyOf(phone)
  return {
    id: customer.id,
    latin: nickKeys.latin + nameKeys.latin,
    han: nickKeys.han + nameKeys.han,
    recency: Math.floor(-customer.recency / 1_000),
    look: looks.numberOf(customer.nick),
    tail,
    front,
  }
}

interface Keys {
  readonly latin: string
  readonly han: string
}

const noKeys: Keys = { latin: '', han: '' }

function keysOf(text: string, mark: string, spell: (text: string) => readonly Spelling[]): Keys {
  const folded = foldForSearch(text).slice(0, mostSigns)
  if (folded === '') return noKeys
  if (isLatin(folded)) return { latin: mark + folded, han: '' }
  return { latin: lettersOf(spell(folded), mark), han: mark + folded }
}

function lettersOf(spellings: readonly Spelling[], mark: string): string {
  const keys = new Set<string>()
  for (const { full, initials } of spellings) keys.add(full).add(initials)
  keys.delete('')
  let text = ''
  for (const key of keys) text += mark + key
  return text
}

import { accountsOf, type Person, shownValue } from '#shared/customers/person.ts'
import type { CustomerProfile, preferenceKinds } from '#shared/customers/profile.ts'

/** What people typed about a customer, as far as a rule may ask for it (domain 2.27). None of it tells who it is. */
export interface TypedFacts extends Readonly<Record<(typeof preferenceKinds)[number], readonly string[]>> {
  /** 买家信用, as the platform shows it. */
  readonly credit: readonly string[]
  /** 肤质, 风格: the values, whatever they are called. */
  readonly attribute: readonly string[]
  /** Ways of contact agreed to; none for who asked for no more messages. */
  readonly channel: readonly string[]
}

/** One for the many about whom nothing was typed. */
export const nothingTyped: TypedFacts = {
  credit: [],
  category: [],
  brand: [],
  payment: [],
  price: [],
  attribute: [],
  channel: [],
}

type Typed = Pick<CustomerProfile, 'buyerCredit' | 'preferences' | 'attributes' | 'channels' | 'unsubscribedAt'>

export function typedFactsOf(profile: Typed | null): TypedFacts {
  if (!profile) return nothingTyped
  const { buyerCredit, preferences, attributes, channels, unsubscribedAt } = profile
  return {
    credit: wordsIn(buyerCredit),
    category: wordsIn(preferences.category),
    brand: wordsIn(preferences.brand),
    payment: wordsIn(preferences.payment),
    price: wordsIn(preferences.price),
    attribute: attributes.flatMap(({ value }) => wordsIn(value)),
    channel: unsubscribedAt === null ? channels : [],
  }
}

/** Of a person with several accounts: what is shown of them; one account that asked for no messages speaks for all. */
export function typedFactsOfPerson(person: Person): TypedFacts {
  const profiles = accountsOf(person).flatMap(({ profile }) => profile ?? [])
  if (profiles.length === 0) return nothingTyped
  return typedFactsOf({
    buyerCredit: shownValue(person, 'buyerCredit'),
    preferences: shownValue(person, 'preferences') ?? {},
    attributes: shownValue(person, 'attributes') ?? [],
    channels: shownValue(person, 'channels') ?? [],
    unsubscribedAt: profiles.find(({ unsubscribedAt }) => unsubscribedAt !== null)?.unsubscribedAt ?? null,
  })
}

/** `连衣裙、衬衫` is two words. */
function wordsIn(text: string | null | undefined): string[] {
  return (text ?? '').split(/[、，,；;/\s]+/u).filter((word) => word !== '')
}

import { array, type InferOutput, is, nullable, object, partial, picklist, pipe, regex, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, maybeText } from '#shared/kernel/schema.ts'

export const genders = ['female', 'male'] as const
/** Ways to reach a customer outside the platform's own chat (domain 2.30); each needs the customer's consent. */
export const channels = ['sms', 'phone', 'wechat', 'mail'] as const

/** What they like, in the customer's or the shop's words (2.23). */
export const preferenceKinds = ['category', 'brand', 'payment', 'price'] as const
const word = maybeText(60)
const preferences = partial(object({ category: word, brand: word, payment: word, price: word }))

/** `05-12`, or with the year `1990-05-12`. */
export const birthday = pipe(string(), regex(/^(?:(?:19|20)\d\d-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))

export function isBirthday(text: string): boolean {
  return is(birthday, text)
}

const note = object({ text: string(), by: string(), at: instant })

/**
 * What people typed about a customer (R47; domain 2.23), with the customer's id; most customers have none. Figures are
 * never among it: they follow the orders.
 */
export const customerProfile = object({
  ...rowStamps,
  channels: array(picklist(channels)),
  /** They asked for no more messages. */
  unsubscribedAt: nullable(instant),
  /** 买家信用, as the platform shows it. */
  buyerCredit: nullable(string()),
  preferences,
  /** What this shop wants to know: 肤质, 风格. */
  attributes: array(object({ name: string(), value: string() })),
  sealed: object({
    gender: nullable(picklist(genders)),
    birthday: nullable(birthday),
    wechat: nullable(string()),
    /** Oldest first. */
    notes: array(note),
  }),
})
export type CustomerProfile = InferOutput<typeof customerProfile>

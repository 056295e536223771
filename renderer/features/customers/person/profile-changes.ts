import type { Value } from '#renderer/data/use-query.ts'
import type { customersContract } from '#shared/customers/contract.ts'
import { channels, type genders, preferenceKinds } from '#shared/customers/profile.ts'
import type { AskedOf } from '#shared/kernel/contract.ts'

type Typed = AskedOf<(typeof customersContract)['saveProfile']>['typed']
type Profile = Value<'customers.get'>['profile']
type PreferenceKind = (typeof preferenceKinds)[number]

/** The form's fields as text; masked ones begin empty and mean "as it is". */
export interface ProfileForm {
  readonly gender: (typeof genders)[number] | null
  readonly birthday: string
  readonly wechat: string
  readonly clears: readonly ('birthday' | 'wechat')[]
  readonly channels: readonly (typeof channels)[number][]
  readonly isUnsubscribed: boolean
  readonly buyerCredit: string
  readonly preferences: Readonly<Record<PreferenceKind, string>>
  /** One a line: `肤质：干`. */
  readonly attributes: string
}

export function formOf(profile: Profile): ProfileForm {
  const liked = (kind: PreferenceKind) => profile.preferences.find((one) => one.kind === kind)?.text ?? ''
  return {
    gender: profile.gender,
    birthday: '',
    wechat: '',
    clears: [],
    channels: profile.channels,
    isUnsubscribed: profile.unsubscribedAt !== null,
    buyerCredit: profile.buyerCredit ?? '',
    preferences: {
      category: liked('category'),
      brand: liked('brand'),
      payment: liked('payment'),
      price: liked('price'),
    },
    attributes: profile.attributes.map(({ name, value }) => `${name}：${value}`).join('\n'),
  }
}

/** What differs from the form as it was opened. */
export function changesOf(seen: ProfileForm, form: ProfileForm): Typed {
  const typed: Typed = {}
  if (form.gender !== seen.gender) typed.gender = form.gender
  for (const field of ['birthday', 'wechat'] as const) {
    if (form[field] !== '') typed[field] = form[field]
    else if (form.clears.includes(field)) typed[field] = null
  }
  const agreed = channels.filter((channel) => form.channels.includes(channel))
  if (agreed.join() !== channels.filter((channel) => seen.channels.includes(channel)).join()) typed.channels = agreed
  if (form.isUnsubscribed !== seen.isUnsubscribed) typed.isUnsubscribed = form.isUnsubscribed
  if (form.buyerCredit !== seen.buyerCredit)
    typed.buyerCredit = form.buyerCredit.trim() === '' ? null : form.buyerCredit
  const liked = preferenceKinds.filter((kind) => form.preferences[kind] !== seen.preferences[kind])
  if (liked.length > 0)
    typed.preferences = Object.fromEntries(liked.map((kind) => [kind, form.preferences[kind].trim()]))
  if (form.attributes !== seen.attributes) typed.attributes = attributesOf(form.attributes)
  return typed
}

const mostName = 20
const mostValue = 60

function attributesOf(lines: string) {
  return lines.split('\n').flatMap((line) => {
    const [, name, value] = /^\s*([^:：]+?)\s*[:：]\s*(.+?)\s*$/.exec(line) ?? []
    return name && value ? [{ name: name.slice(0, mostName), value: value.slice(0, mostValue) }] : []
  })
}

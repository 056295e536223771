import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { Value } from '#renderer/data/use-query.ts'
import { type Text as Say, useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { ProfileForm } from './profile-form.tsx'

type Person = Value<'customers.get'>

/** What people typed about a customer, beside what the orders tell. */
export function ProfilePanel({ person }: { person: Person }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <ProfileForm person={person} onLeave={() => setOpen(false)} />
  const lines = linesOf(person, t)
  return (
    <section className="cu-part" aria-label={t('customers.profile')}>
      <div className="cu-head">
        <Text fw={600}>{t('customers.profile')}</Text>
        <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
          {t('customers.profileEdit')}
        </Button>
      </div>
      {lines.length === 0 && <p className="gt-quiet">{t('customers.profileNone')}</p>}
      <dl className="cu-facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt className="gt-quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function linesOf({ profile }: Person, t: Say): [string, string][] {
  const { gender, birthday, wechat, channels, buyerCredit, preferences, attributes, unsubscribedAt } = profile
  const at = unsubscribedAt === null ? null : formatInstant(unsubscribedAt).slice(0, 10)
  const lines: [string, string | null][] = [
    [t('customers.field.gender'), gender && t(`customers.gender.${gender}`)],
    [t('customers.field.birthday'), birthday],
    [t('customers.field.wechat'), wechat],
    [t('customers.field.channels'), channels.map((one) => t(`customers.channel.${one}`)).join(' · ')],
    [t('customers.unsubscribed'), at && t('customers.unsubscribedSince', { at })],
    [t('customers.field.buyerCredit'), buyerCredit],
    ...preferences.map(({ kind, text }): [string, string] => [t(`customers.preference.${kind}`), text]),
    ...attributes.map(({ name, value }): [string, string] => [name, value]),
  ]
  return lines.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { channels, genders, isBirthday, preferenceKinds } from '#shared/customers/profile.ts'
import { changesOf, type ProfileForm as Form, formOf } from './profile-changes.ts'

interface Props {
  readonly person: Value<'customers.get'>
  readonly onLeave: () => void
}

/** Only what somebody changes is sent; what is masked stays as it is unless it is typed anew. */
export function ProfileForm({ person, onLeave }: Props) {
  const t = useText()
  const [seen] = useState(() => ({ form: formOf(person.profile), version: person.profileVersion }))
  const [form, setForm] = useState(seen.form)
  const change = (part: Partial<Form>) => setForm((now) => ({ ...now, ...part }))

  async function send() {
    if (form.birthday !== '' && !isBirthday(form.birthday)) return t('customers.birthdayWrong')
    const typed = changesOf(seen.form, form)
    return runCommand('customers.saveProfile', { id: person.id, expected: seen.version, typed })
  }

  return (
    <OpenedForm domain="customers" onSend={send} onDone={onLeave}>
      <p className="gt-quiet gt-wide">{t('customers.profileHelp')}</p>
      <div>
        <ChoiceRow
          label={t('customers.field.gender')}
          choices={genders.map((value) => ({ value, label: t(`customers.gender.${value}`) }))}
          value={form.gender}
          onChoose={(gender) => change({ gender })}
        />
      </div>
      <LineField
        isTitled
        label={t('customers.field.buyerCredit')}
        maxLength={20}
        value={form.buyerCredit}
        onText={(value) => change({ buyerCredit: value })}
      />
      <Masked
        label={t('customers.field.birthday')}
        help={t('customers.birthdayHelp')}
        known={person.profile.birthday}
        value={form.birthday}
        isCleared={form.clears.includes('birthday')}
        onText={(text) => change({ birthday: text })}
        onClear={() => change({ clears: [...form.clears, 'birthday'] })}
      />
      <Masked
        label={t('customers.field.wechat')}
        known={person.profile.wechat}
        value={form.wechat}
        isCleared={form.clears.includes('wechat')}
        onText={(text) => change({ wechat: text })}
        onClear={() => change({ clears: [...form.clears, 'wechat'] })}
      />
      {preferenceKinds.map((kind) => (
        <LineField
          key={kind}
          isTitled
          label={t(`customers.preference.${kind}`)}
          maxLength={60}
          value={form.preferences[kind]}
          onText={(value) => change({ preferences: { ...form.preferences, [kind]: value } })}
        />
      ))}
      <fieldset className="gt-wide cu-channels">
        <legend>{t('customers.field.channels')}</legend>
        {channels.map((channel) => (
          <TickField
            key={channel}
            label={t(`customers.channel.${channel}`)}
            isTicked={form.channels.includes(channel)}
            onTick={(isTicked) => {
              const rest = form.channels.filter((one) => one !== channel)
              change({ channels: isTicked ? [...rest, channel] : rest })
            }}
          />
        ))}
        <TickField
          label={t('customers.unsubscribed')}
          isTicked={form.isUnsubscribed}
          onTick={(isTicked) => change({ isUnsubscribed: isTicked })}
        />
      </fieldset>
      <TextField
        className="gt-wide"
        isTitled
        label={t('customers.field.attributes')}
        description={t('customers.attributesHelp')}
        minRows={2}
        value={form.attributes}
        onText={(value) => change({ attributes: value })}
      />
    </OpenedForm>
  )
}

interface MaskedProps {
  readonly label: string
  readonly help?: string
  readonly known: string | null
  readonly value: string
  readonly isCleared: boolean
  readonly onText: (text: string) => void
  readonly onClear: () => void
}

function Masked({ label, help, known, value, isCleared, onText, onClear }: MaskedProps) {
  const t = useText()
  const isKept = known !== null && !isCleared
  return (
    <LineField
      isTitled
      label={label}
      description={[help, isKept && t('customers.wechatKeep', { text: known })].filter(Boolean).join(' · ')}
      maxLength={40}
      value={value}
      onText={(text) => onText(text.trim())}
      rightSectionWidth={56}
      rightSection={
        isKept && value === '' ? (
          <Button size="compact-xs" variant="subtle" onClick={onClear}>
            {t('customers.clear')}
          </Button>
        ) : undefined
      }
    />
  )
}

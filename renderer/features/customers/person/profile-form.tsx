import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
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
    <OpenedForm domain="customers" onSend={send} onDone={onLeave} onLeave={onLeave} action={t('shell.save')}>
      <p className="gt-quiet gt-wide">{t('customers.profileHelp')}</p>
      <div>
        <ChoiceRow
          label={t('customers.field.gender')}
          choices={genders.map((value) => ({ value, label: t(`customers.gender.${value}`) }))}
          value={form.gender}
          onChoose={(gender) => change({ gender })}
        />
      </div>
      <TextInput
        label={t('customers.field.buyerCredit')}
        maxLength={20}
        value={form.buyerCredit}
        onChange={({ currentTarget: { value } }) => change({ buyerCredit: value })}
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
        <TextInput
          key={kind}
          label={t(`customers.preference.${kind}`)}
          maxLength={60}
          value={form.preferences[kind]}
          onChange={({ currentTarget: { value } }) => change({ preferences: { ...form.preferences, [kind]: value } })}
        />
      ))}
      <fieldset className="gt-wide cu-channels">
        <legend>{t('customers.field.channels')}</legend>
        {channels.map((channel) => (
          <Checkbox
            key={channel}
            size="xs"
            label={t(`customers.channel.${channel}`)}
            checked={form.channels.includes(channel)}
            onChange={({ currentTarget: { checked } }) => {
              const rest = form.channels.filter((one) => one !== channel)
              change({ channels: checked ? [...rest, channel] : rest })
            }}
          />
        ))}
        <Checkbox
          size="xs"
          label={t('customers.unsubscribed')}
          checked={form.isUnsubscribed}
          onChange={({ currentTarget: { checked } }) => change({ isUnsubscribed: checked })}
        />
      </fieldset>
      <Textarea
        className="gt-wide"
        label={t('customers.field.attributes')}
        description={t('customers.attributesHelp')}
        autosize
        minRows={2}
        value={form.attributes}
        onChange={({ currentTarget: { value } }) => change({ attributes: value })}
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
    <TextInput
      label={label}
      description={[help, isKept && t('customers.wechatKeep', { text: known })].filter(Boolean).join(' · ')}
      maxLength={40}
      value={value}
      onChange={({ currentTarget: { value: text } }) => onText(text.trim())}
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

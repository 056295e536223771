import { Text, Title } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PersonPick } from '#renderer/ui/person-pick.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { mostOvertimeMinutes } from '#shared/roster/rota-rows.ts'

/** 加班: the desk counts minutes with a buyer after midnight; anything else who leads notes here. */
export function OvertimeSection() {
  const t = useText()
  return (
    <section>
      <Title order={3} size="h5">
        {t('roster.overtimes')}
      </Title>
      <Text className="gt-quiet">{t('roster.overtimes.help')}</Text>
      <FormButton words={t('roster.overtimes.note')}>{(close) => <OvertimeForm onDone={close} />}</FormButton>
    </section>
  )
}

function OvertimeForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const [personId, choose] = useState<string | null>(null)
  const { typed, field } = useTyped(() => ({ on: dayOf(now()), minutes: '' }))

  async function save() {
    const minutes = Number(typed.minutes)
    const isSum = typed.minutes.trim() !== '' && Number.isInteger(minutes) && minutes >= 0
    if (personId === null || typed.on === '') return t('roster.overtimes.needsBoth')
    if (!isSum || minutes > mostOvertimeMinutes)
      return t('roster.overtimes.needsMinutes', { most: mostOvertimeMinutes })
    return runCommand('roster.noteOvertime', { personId, on: typed.on, minutes })
  }

  return (
    <OpenedForm domain="roster" onSend={save} onDone={onDone}>
      <PersonPick label={t('roster.overtimes.who')} value={personId} onPick={choose} />
      <LineField isTitled type="date" label={t('roster.overtimes.on')} {...field('on')} />
      <LineField
        isTitled
        inputMode="numeric"
        label={t('roster.overtimes.minutes')}
        maxLength={4}
        {...field('minutes')}
      />
    </OpenedForm>
  )
}

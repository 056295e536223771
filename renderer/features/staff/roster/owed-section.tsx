import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { shortDay } from './week-view.ts'

/** 欠休: a rest day lost to a promotion stays here until comp leave is booked for it. */
export function OwedSection({ isLead }: { readonly isLead: boolean }) {
  const t = useText()
  const { value: owed = [] } = useQuery('roster.owed', {})
  return (
    <section>
      <Title order={3} size="h5">
        {t('roster.owed')}
      </Title>
      <Text className="gt-quiet">{t('roster.owed.help')}</Text>
      {owed.length === 0 && <Text>{t('roster.owed.none')}</Text>}
      {owed.map((one) => (
        <div key={`${one.personId} ${one.monday}`} className="ro-line">
          {t('roster.owed.line', { name: one.name, day: shortDay(one.monday) })}
          {isLead && <Book of={one} />}
        </div>
      ))}
    </section>
  )
}

function Book({ of: { personId, name } }: { readonly of: Value<'roster.owed'>[number] }) {
  const t = useText()
  const [on, setOn] = useState('')
  const { problem, isSending, start } = useSending('roster', async () =>
    on === '' ? t('roster.owed.needsDay') : runCommand('roster.bookComp', { personId, on }),
  )
  return (
    <Group gap="xs">
      <LineField type="date" label={t('roster.owed.on', { name })} value={on} onText={setOn} />
      <Button variant="default" loading={isSending} onClick={() => void start()}>
        {t('roster.owed.book')}
      </Button>
      <ProblemLine problem={problem} />
    </Group>
  )
}

import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText, type Text as Words } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { OneLine } from '#renderer/ui/one-line.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { type ConductEventTyped, EventForm } from './event-form.tsx'

type Line = Value<'conduct.events'>['rows'][number]
const lists = ['drafts', 'all'] as const

/** 奖惩记录 (R07). Drafts of complaints wait for who leads; nobody else sees them. */
export function EventsSection({ isLead }: { readonly isLead: boolean }) {
  const t = useText()
  const [which, choose] = useState<(typeof lists)[number]>('all')
  const pages = usePages(which)
  const page = useLast(useQuery('conduct.events', { which, after: pages.after }).value)
  return (
    <section>
      <Group gap="xs">
        <Title order={3} size="h5">
          {t('conduct.events')}
        </Title>
        {isLead && (
          <ChoiceRow
            label={t('conduct.events')}
            value={which}
            onChoose={choose}
            choices={lists.map((value) => ({ value, label: t(`conduct.events.${value}`) }))}
          />
        )}
      </Group>
      <Text className="gt-quiet">{t(isLead ? 'conduct.events.help' : 'conduct.events.helpOwn')}</Text>
      {page?.rows.length === 0 && (
        <Text>{t(which === 'drafts' ? 'conduct.events.noneDrafts' : 'conduct.events.none')}</Text>
      )}
      {(page?.rows ?? []).map((line) => (
        <EventLine key={line.id} line={line} />
      ))}
      <Pager pages={pages} next={page?.next} />
      {isLead && (
        <FormButton words={t('conduct.events.add')}>
          {(close) => <EventForm onSend={(event) => runCommand('conduct.record', event)} onDone={close} />}
        </FormButton>
      )}
    </section>
  )
}

function EventLine({ line }: { readonly line: Line }) {
  const t = useText()
  const { name, rule, isComplaint, at, standing, note } = line
  return (
    <div className="co-line">
      <strong>{name ?? t('conduct.events.nobody')}</strong>{' '}
      {note === '' ? t(`conduct.item.${rule}`) : t('conduct.events.line', { rule: t(`conduct.item.${rule}`), note })}
      <div className="gt-quiet">
        {formatInstant(at).slice(0, 16)} · {standingText(t, line)}
        {isComplaint && ` · ${t('conduct.events.complaint')}`}
      </div>
      {standing.state === 'draft' && <Decide line={line} />}
    </div>
  )
}

function standingText(t: Words, { standing, byName }: Line): string {
  if (standing.state === 'draft') return t('conduct.events.draft')
  if (standing.state === 'dropped') return t('conduct.events.dropped', { by: byName })
  return t('conduct.events.recorded', { kind: t(`conduct.kind.${standing.kind}`), by: byName })
}

function Decide({ line: { id, version, personId, rule } }: { readonly line: Line }) {
  const t = useText()
  const failureText = useFailureText('conduct')
  const [open, setOpen] = useState<'record' | 'drop' | null>(null)
  const [problem, tell] = useState<string | null>(null)
  const close = () => setOpen(null)

  async function drop(note: string): Promise<void> {
    const decision = { as: 'dropped' as const, note }
    const result = await runCommand('conduct.decideDraft', { id, expected: version, decision })
    tell(result.ok ? null : failureText(result.failure))
  }

  if (open === 'record') {
    const send = (event: ConductEventTyped) =>
      runCommand('conduct.decideDraft', { id, expected: version, decision: { as: 'recorded', ...event } })
    return <EventForm first={{ personId, rule }} onSend={send} onDone={close} />
  }
  return (
    <Group gap="xs">
      {open === 'drop' ? (
        <OneLine
          label={t('conduct.events.dropWhy')}
          action={t('conduct.events.drop')}
          onSend={(note) => void drop(note)}
          onLeave={close}
        />
      ) : (
        <>
          <Button size="compact-xs" onClick={() => setOpen('record')}>
            {t('conduct.events.record')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setOpen('drop')}>
            {t('conduct.events.drop')}
          </Button>
        </>
      )}
      <ProblemLine problem={problem} />
    </Group>
  )
}

import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useSending } from '#renderer/ui/use-sending.ts'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { useDayWords } from './week-view.ts'

type Line = Value<'roster.leave'>['rows'][number]
const lists = ['waiting', 'all'] as const

/** 请假: asked for by everybody, decided by who leads. */
export function LeaveSection({ isLead }: { readonly isLead: boolean }) {
  const t = useText()
  const [which, choose] = useState<(typeof lists)[number]>('waiting')
  const pages = usePages(which)
  const page = useLast(useQuery('roster.leave', { which, after: pages.after }).value)
  return (
    <section>
      <Group gap="xs">
        <Title order={3} size="h5">
          {t('roster.leave')}
        </Title>
        {isLead && (
          <ChoiceRow
            label={t('roster.leave')}
            value={which}
            onChoose={choose}
            choices={lists.map((value) => ({ value, label: t(`roster.leave.${value}`) }))}
          />
        )}
        <span className="gt-spread" />
      </Group>
      <Text className="gt-quiet">{t('roster.leave.help')}</Text>
      {page?.rows.length === 0 && (
        <Text>{t(isLead && which === 'waiting' ? 'roster.leave.noneWaiting' : 'roster.leave.none')}</Text>
      )}
      <Stack gap="xs" className="ro-lines">
        {(page?.rows ?? []).map((line) => (
          <LeaveLine key={line.id} line={line} isLead={isLead} />
        ))}
      </Stack>
      <Pager pages={pages} next={page?.next} />
      <FormButton words={t('roster.leave.ask')}>{(close) => <AskForm onDone={close} />}</FormButton>
    </section>
  )
}

function LeaveLine({ line, isLead }: { readonly line: Line; readonly isLead: boolean }) {
  const t = useText()
  const dayWords = useDayWords()
  const isOwn = useSeat()?.person?.id === line.personId
  const { decision } = line
  return (
    <div className="ro-line">
      <div>
        <strong>{t('roster.leave.of', { name: line.name, day: dayWords(line.on) })}</strong> {line.reason}
      </div>
      <div className="gt-quiet">
        {t('roster.leave.filed', { time: formatInstant(line.filedAt).slice(5, 16) })}
        {' · '}
        {decision === null
          ? t('roster.leave.open')
          : t(`roster.leave.${decision.isGranted ? 'granted' : 'refused'}`, { by: decision.by })}
        {decision !== null && decision.note !== '' && ` · ${decision.note}`}
      </div>
      {decision === null && isLead && <Decide line={line} />}
      {decision === null && !isLead && isOwn && <Withdraw line={line} />}
    </div>
  )
}

function Decide({ line: { id, version } }: { readonly line: Line }) {
  const t = useText()
  const [note, setNote] = useState('')
  const decide = (isGranted: boolean) => () =>
    runCommand('roster.decideLeave', { id, expected: version, isGranted, note: note.trim() })
  const [yes, no] = [useSending('roster', decide(true)), useSending('roster', decide(false))]
  return (
    <Group gap="xs">
      <LineField label={t('roster.leave.note')} maxLength={200} value={note} onText={setNote} />
      <Button loading={yes.isSending} onClick={() => void yes.start()}>
        {t('roster.leave.grant')}
      </Button>
      <Button variant="default" loading={no.isSending} onClick={() => void no.start()}>
        {t('roster.leave.refuse')}
      </Button>
      <ProblemLine problem={yes.problem ?? no.problem} />
    </Group>
  )
}

function Withdraw({ line: { id, version } }: { readonly line: Line }) {
  const t = useText()
  const { problem, isSending, start } = useSending('roster', () =>
    runCommand('roster.withdrawLeave', { id, expected: version }),
  )
  return (
    <Group gap="xs">
      <Button variant="default" loading={isSending} onClick={() => void start()}>
        {t('roster.leave.withdraw')}
      </Button>
      <ProblemLine problem={problem} />
    </Group>
  )
}

function AskForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ on: '', reason: '' }))

  async function ask() {
    if (typed.on === '') return t('roster.leave.needsDay')
    if (typed.reason.trim() === '') return t('roster.leave.needsReason')
    return runCommand('roster.askLeave', typed)
  }

  return (
    <OpenedForm domain="roster" onSend={ask} onDone={onDone} action={t('roster.leave.ask')}>
      <LineField autoFocus isTitled type="date" label={t('roster.leave.on')} {...field('on')} />
      <LineField isTitled label={t('roster.leave.reason')} maxLength={200} {...field('reason')} />
    </OpenedForm>
  )
}

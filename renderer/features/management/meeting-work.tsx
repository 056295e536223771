import { Button } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useSending } from '#renderer/ui/use-sending.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { MeetingView } from '#shared/management/meeting-entries.ts'
import { openMeeting } from './management-view.ts'
import { MeetingForm } from './meeting-form.tsx'
import { MeetingState } from './meeting-state.tsx'
import { MinutesForm, MinutesRead } from './minutes.tsx'
import { TaskForm } from './task-form.tsx'
import { TaskRow } from './task-row.tsx'

interface Props {
  readonly id: string
  readonly isLead: boolean
}

/** One meeting: what the others left open, the four aims, the minutes, and what was agreed. */
export function MeetingWork({ id, isLead }: Props) {
  const t = useText()
  const view = useLast(useQuery('management.meeting', { id }).value)
  if (!view) return <div aria-busy="true" />
  const { purpose, plannedAt, minuteTakerName, closedAt, mayWrite } = view
  return (
    <div className="mg-page">
      <div className="mg-line">
        <Button size="compact-xs" variant="default" onClick={() => openMeeting(null)}>
          {t('shell.back')}
        </Button>
        <h2>{purpose === '' ? t('management.meeting.noPurpose') : purpose}</h2>
        <MeetingState row={view} />
      </div>
      <p className="gt-quiet">
        {formatInstant(plannedAt).slice(0, 16)} ·{' '}
        {minuteTakerName === null
          ? t('management.meeting.noTaker')
          : t('management.meeting.taker', { name: minuteTakerName })}
      </p>
      {isLead && closedAt === null && <Steps view={view} />}
      <Carried view={view} isLead={isLead} />
      {mayWrite && closedAt === null ? <MinutesForm key={id} view={view} /> : <MinutesRead view={view} />}
      <section>
        <h3>{t('management.meeting.actions')}</h3>
        {view.actions.length === 0 && <p className="gt-quiet">{t('management.meeting.noActions')}</p>}
        <ul className="mg-list">
          {view.actions.map((task) => (
            <TaskRow key={task.id} task={task} mayChange={mayWrite} />
          ))}
        </ul>
        {mayWrite && closedAt === null && (
          <FormButton words={t('management.meeting.addAction')}>
            {(close) => <TaskForm of={{ kind: 'meeting', id }} onDone={close} />}
          </FormButton>
        )}
      </section>
    </div>
  )
}

function Steps({ view }: { readonly view: MeetingView }) {
  const t = useText()
  return (
    <div className="mg-line">
      {/* What stood in the way is told until something was done about it. */}
      <NextStep key={view.actions.map(({ version }) => version).join()} view={view} />
      <FormButton words={t('management.meeting.replan')}>
        {(close) => <MeetingForm view={view} onDone={close} />}
      </FormButton>
    </div>
  )
}

function NextStep({ view: { id, version, openedAt } }: { readonly view: MeetingView }) {
  const t = useText()
  const entry = openedAt === null ? 'management.openMeeting' : 'management.closeMeeting'
  const { problem, isSending, start } = useSending('management', () => runCommand(entry, { id, expected: version }))
  return (
    <>
      <Button size="compact-sm" loading={isSending} onClick={() => void start()}>
        {t(openedAt === null ? 'management.meeting.open' : 'management.meeting.close')}
      </Button>
      <ProblemLine problem={problem} />
    </>
  )
}

function Carried({ view: { carried }, isLead }: { readonly view: MeetingView; readonly isLead: boolean }) {
  const t = useText()
  if (carried.length === 0) return null
  return (
    <section className="mg-carried">
      <h3>{t('management.meeting.carried', { count: carried.length })}</h3>
      <ul className="mg-list">
        {carried.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            mayChange={isLead}
            beside={t('management.meeting.from', {
              on: formatInstant(task.fromAt).slice(0, 10),
              purpose: task.fromPurpose,
            })}
          />
        ))}
      </ul>
    </section>
  )
}

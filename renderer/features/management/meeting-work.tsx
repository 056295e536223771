import { Button } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { CarriedActions } from './carried-actions.tsx'
import { openMeeting } from './management-view.ts'
import { MeetingState } from './meeting-state.tsx'
import { MeetingSteps } from './meeting-steps.tsx'
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
      {isLead && closedAt === null && <MeetingSteps view={view} />}
      <CarriedActions view={view} isLead={isLead} />
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

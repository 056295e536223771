import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { MeetingLine } from '#shared/management/meeting-entries.ts'
import { openMeeting, useManagement } from './management-view.ts'
import { MeetingForm } from './meeting-form.tsx'
import { MeetingState } from './meeting-state.tsx'
import { MeetingWork } from './meeting-work.tsx'

/** 会议 (R77): planned, going on, and what was agreed in those that are over. */
export function MeetingsTab({ isLead }: { readonly isLead: boolean }) {
  const { meetingId } = useManagement()
  if (meetingId !== null) return <MeetingWork key={meetingId} id={meetingId} isLead={isLead} />
  return <MeetingList isLead={isLead} />
}

function MeetingList({ isLead }: { readonly isLead: boolean }) {
  const t = useText()
  const pages = usePages()
  const page = useLast(useQuery('management.meetings', { after: pages.after }).value)
  return (
    <div className="mg-page">
      <p className="gt-quiet">{t('management.meetings.help')}</p>
      {isLead && (
        <FormButton words={t('management.meeting.plan')}>{(close) => <MeetingForm onDone={close} />}</FormButton>
      )}
      {page?.rows.length === 0 && <p className="gt-quiet">{t('management.meetings.none')}</p>}
      <ul className="mg-list">
        {(page?.rows ?? []).map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      <Pager pages={pages} next={page?.next} />
    </div>
  )
}

function Line({ row }: { readonly row: MeetingLine }) {
  const t = useText()
  const { id, purpose, plannedAt, minuteTakerName } = row
  return (
    <li>
      <button type="button" className="mg-row" onClick={() => openMeeting(id)}>
        <span className="mg-line">
          <span>{formatInstant(plannedAt).slice(0, 16)}</span>
          <strong className="mg-grow">{purpose === '' ? t('management.meeting.noPurpose') : purpose}</strong>
          {minuteTakerName !== null && (
            <span className="gt-quiet">{t('management.meeting.taker', { name: minuteTakerName })}</span>
          )}
          <MeetingState row={row} />
        </span>
      </button>
    </li>
  )
}

import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PersonPick } from '#renderer/ui/person-pick.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { fieldInstant, parseInstant } from '#shared/kernel/time.ts'
import type { MeetingView } from '#shared/management/meeting-entries.ts'
import { openMeeting } from './management-view.ts'

interface Props {
  /** The one that is changed; a new one when left out. */
  readonly view?: MeetingView
  readonly onDone: () => void
}

const noAims = { summarise: '', share: '', solve: '', improve: '' }

/** What a meeting is for, when it is, and who writes it down. */
export function MeetingForm({ view, onDone }: Props) {
  const t = useText()
  const [minuteTakerId, setTaker] = useState(view?.minuteTakerId ?? null)
  const { typed, field } = useTyped(() => ({
    ...{ purpose: view?.purpose ?? '', at: fieldInstant(view?.plannedAt ?? now()) },
  }))

  async function send() {
    const plannedAt = parseInstant(typed.at.replace('T', ' '))
    if (plannedAt === null) return t('management.meeting.needsTime')
    const plan = { purpose: typed.purpose, plannedAt, minuteTakerId }
    if (view) return runCommand('management.replanMeeting', { id: view.id, expected: view.version, ...plan })
    const result = await runCommand('management.planMeeting', { ...plan, aims: noAims })
    if (result.ok) openMeeting(result.value.id)
    return result
  }

  return (
    <OpenedForm domain="management" onSend={send} onDone={onDone}>
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('management.meeting.purpose')}
        placeholder={t('management.meeting.purpose.hint')}
        maxLength={200}
        {...field('purpose')}
      />
      <LineField isTitled type="datetime-local" label={t('management.meeting.at')} {...field('at')} />
      <PersonPick label={t('management.meeting.minuteTaker')} value={minuteTakerId} onPick={setTaker} />
    </OpenedForm>
  )
}

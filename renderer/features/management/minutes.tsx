import { Button } from '@mantine/core'
import type { FormEvent } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { meetingAims } from '#shared/management/meeting.ts'
import type { MeetingView } from '#shared/management/meeting-entries.ts'

/** The four aims, prepared before and written on while it lasts, and the minutes. Ctrl+Enter saves. */
export function MinutesForm({ view }: { readonly view: MeetingView }) {
  const t = useText()
  const { id, version, aims, minutes } = view
  const { typed, field } = useTyped(() => ({ ...aims, minutes }))
  const { summarise, share, solve, improve } = typed
  const { problem, isSending, start } = useSending('management', () =>
    runCommand('management.writeMinutes', {
      ...{ id, expected: version, minutes: typed.minutes },
      aims: { summarise, share, solve, improve },
    }),
  )
  const isKept = typed.minutes === minutes && meetingAims.every((aim) => typed[aim] === aims[aim])

  function submit(event: FormEvent): void {
    event.preventDefault()
    void start()
  }

  return (
    <form className="mg-minutes" noValidate onSubmit={submit} onKeyDown={onCtrlEnter(() => void start())}>
      {meetingAims.map((aim) => (
        <TextField
          key={aim}
          isTitled
          label={t(`management.aim.${aim}`)}
          placeholder={t(`management.aim.${aim}.hint`)}
          minRows={2}
          maxLength={2_000}
          {...field(aim)}
        />
      ))}
      <TextField
        className="mg-wide"
        isTitled
        label={t('management.meeting.minutes')}
        minRows={4}
        maxLength={10_000}
        {...field('minutes')}
      />
      <div className="mg-line mg-wide">
        <Button type="submit" size="compact-sm" variant="default" loading={isSending} disabled={isKept}>
          {t('management.meeting.save')}
        </Button>
        <span className="gt-quiet">{t(isKept ? 'management.meeting.saved' : 'management.meeting.unsaved')}</span>
        <ProblemLine problem={problem} />
      </div>
    </form>
  )
}

/** The same, to be read. */
export function MinutesRead({ view: { aims, minutes } }: { readonly view: MeetingView }) {
  const t = useText()
  const parts = [
    ...meetingAims.map((aim) => ({ name: t(`management.aim.${aim}`), text: aims[aim] })),
    { name: t('management.meeting.minutes'), text: minutes },
  ].filter(({ text }) => text !== '')
  return (
    <dl className="mg-facts">
      {parts.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="mg-text">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

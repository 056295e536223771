import { Button } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import type { MeetingView } from '#shared/management/meeting-entries.ts'
import { MeetingForm } from './meeting-form.tsx'

/** What who leads does with a meeting: opens it, closes it, plans it anew. */
export function MeetingSteps({ view }: { readonly view: MeetingView }) {
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

import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { mostMinutesADay } from '#shared/management/study.ts'

/** What was studied, for how long, and what stays of it. */
export function StudyForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ on: dayOf(now()), minutes: '', topic: '', takeaway: '' }))

  async function send() {
    const minutes = Number(typed.minutes)
    const isRead = Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutesADay
    if (!isRead || typed.on === '' || typed.topic.trim() === '') return t('management.study.needs')
    return runCommand('management.addStudy', { ...typed, minutes })
  }

  return (
    <OpenedForm columns={3} domain="management" onSend={send} onDone={onDone}>
      <LineField autoFocus isTitled label={t('management.study.topic')} maxLength={100} {...field('topic')} />
      <LineField
        isTitled
        inputMode="numeric"
        maxLength={3}
        label={t('management.study.howLong')}
        {...field('minutes')}
      />
      <LineField isTitled type="date" label={t('management.study.on')} {...field('on')} />
      <TextField
        className="gt-wide"
        isTitled
        label={t('management.study.takeaway')}
        minRows={2}
        maxLength={1_000}
        {...field('takeaway')}
      />
    </OpenedForm>
  )
}

import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { Act } from './finding-acts.tsx'

interface Props {
  readonly act: Act
  readonly onDone: () => void
}

/** A notice in the handover book, which everybody marks as read. */
export function NoticeMeasure({ act, onDone }: Props) {
  const t = useText()
  const failureText = useFailureText('handover')
  const { typed, field } = useTyped(() => ({ text: '' }))

  async function send() {
    if (typed.text.trim() === '') return t('scorecards.notice.needs')
    const made = await runCommand('handover.addNotice', { kind: 'team', text: typed.text })
    if (!made.ok) return failureText(made.failure)
    return act({ do: 'measure', measure: { kind: 'notice', noticeId: made.value.id } })
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone} action={t('scorecards.notice.publish')}>
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('scorecards.notice.text')}
        maxLength={200}
        {...field('text')}
      />
    </OpenedForm>
  )
}

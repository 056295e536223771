import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { ok } from '#shared/kernel/result.ts'

interface Props {
  readonly line: number
  /** The check it is added to at once; null: it goes with the sheet. */
  readonly check: { readonly id: string; readonly version: number } | null
  readonly onText?: (text: string) => void
  readonly onDone: () => void
}

/** A word under a line of the talk; Enter keeps it. */
export function CommentForm({ line, check, onText, onDone }: Props) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ text: '' }))

  async function send() {
    const text = typed.text.trim()
    if (text === '') return t('scorecards.comment.needs')
    if (check) return runCommand('inspection.commentCheck', { id: check.id, expected: check.version, line, text })
    onText?.(text)
    return ok(null)
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone} action={t('scorecards.comment.add')}>
      <LineField
        autoFocus
        className="gt-wide"
        label={t('scorecards.comment', { line })}
        maxLength={500}
        {...field('text')}
      />
    </OpenedForm>
  )
}

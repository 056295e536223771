import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'

interface Props {
  readonly question: string
  readonly onDone: () => void
}

/** The answer to what is asked often: a script of everybody's library at once, with read marks. */
export function AnswerForm({ question, onDone }: Props) {
  const t = useText()
  const { typed, field } = useTyped(() => ({
    ...{ question: question.slice(0, 40), answer: '', category: t('hot.answer.category.first') },
  }))

  async function publish() {
    if (Object.values(typed).some((text) => text.trim() === '')) return t('hot.answer.needs')
    return runCommand('scripts.publishAnswer', { ...typed, step: 'consultation', source: t('hot.answer.source') })
  }

  return (
    <OpenedForm domain="scripts" onSend={publish} onDone={onDone} action={t('hot.answer.publish')}>
      <LineField isTitled label={t('hot.answer.question')} maxLength={40} {...field('question')} />
      <LineField isTitled label={t('hot.answer.category')} maxLength={40} {...field('category')} />
      <TextField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('hot.answer.answer')}
        minRows={2}
        maxLength={1_000}
        {...field('answer')}
      />
    </OpenedForm>
  )
}

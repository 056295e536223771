import { useText } from '#renderer/text/use-text.ts'
import { type Answers, openItem, scoreOf } from '#shared/inspection/score.ts'
import type { FormContent } from '#shared/inspection/score-form.ts'
import { useFormWords } from './form-words.ts'
import { pointsOf } from './points.ts'

interface Props {
  readonly form: FormContent
  readonly formId: string
  readonly answers: Answers
}

/** The score as it stands; a fatal item is named with what it does. */
export function ScoreLine({ form, formId, answers }: Props) {
  const t = useText()
  const wordOf = useFormWords(formId)
  const { value, fatal } = scoreOf(form, answers)
  const open = openItem(form, answers)
  const names = form.groups.flatMap(({ items }) => items.filter(({ id }) => fatal.includes(id)).map(wordOf))
  return (
    <p className="qc-score" role="status">
      <strong>{t('scorecards.score', { points: pointsOf(value) })}</strong>
      {names.length > 0 && (
        <span className="qc-fatal">{t('scorecards.score.fatal', { names: names.join(t('scorecards.between')) })}</span>
      )}
      {open && <span className="gt-quiet">{t('scorecards.score.open', { item: wordOf(open) })}</span>}
    </p>
  )
}

import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { itemsOf } from '#shared/inspection/score-form.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { useFormWords } from '../sheet/form-words.ts'

/** Each round: what was asked, and what was decided by whom. */
export function AppealList({ check }: { readonly check: Value<'inspection.spotCheck'> }) {
  const t = useText()
  const wordOf = useFormWords(check.formId)
  if (check.appeals.length === 0) return null
  const between = t('scorecards.between')
  const namesOf = (ids: readonly string[]) =>
    itemsOf(check.form)
      .filter(({ id }) => ids.includes(id))
      .map(wordOf)
      .join(between)
  return (
    <ol className="qc-appeals" aria-label={t('scorecards.appeals')}>
      {check.appeals.map(({ at, items, asked, decision }, no) => (
        <li key={at}>
          <p>
            <strong>{t('scorecards.appeal.round', { no: no + 1 })}</strong>{' '}
            <span className="gt-quiet">{formatInstant(at).slice(5, 16)}</span> {namesOf(items)}
          </p>
          <blockquote dir="auto">{asked}</blockquote>
          {decision && (
            <>
              <p>
                <strong>{t(`scorecards.outcome.${decision.outcome}`)}</strong>{' '}
                <span className="gt-quiet">
                  {decision.byName} {formatInstant(decision.at).slice(5, 16)}
                </span>
              </p>
              <blockquote dir="auto">{decision.answered}</blockquote>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

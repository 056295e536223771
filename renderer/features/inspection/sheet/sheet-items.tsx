import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import type { Answers } from '#shared/inspection/score.ts'
import type { FormContent, FormItem } from '#shared/inspection/score-form.ts'
import { useFormWords } from './form-words.ts'

/** The choice for what does not occur; its key is the minus sign. */
export const missing = 'missing'

interface Props {
  readonly form: FormContent
  readonly formId: string
  readonly answers: Answers
  /** Absent: it is only read. */
  readonly onAnswer?: (item: FormItem, points: number | null) => void
}

/** The sheet: each item with its points, from 0. */
export function SheetItems({ form, formId, answers, onAnswer }: Props) {
  const wordOf = useFormWords(formId)
  return (
    <div className="qc-items">
      {form.groups.map((group) => (
        <section key={group.id} aria-label={wordOf(group)}>
          <h4>{wordOf(group)}</h4>
          {group.items.map((item) => (
            <div key={item.id} className="qc-item" data-item={item.id} data-fatal={item.isFatal || undefined}>
              <Item item={item} name={wordOf(item)} points={answers[item.id]} onAnswer={onAnswer} />
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

interface ItemProps {
  readonly onAnswer: Props['onAnswer'] | undefined
  readonly item: FormItem
  readonly name: string
  /** Undefined: not judged yet. */
  readonly points: number | null | undefined
}

function Item({ item, name, points, onAnswer }: ItemProps) {
  const t = useText()
  const chosen = points === null ? missing : (points?.toString() ?? null)
  const digits = Array.from({ length: item.most + 1 }, (_, at) => ({ value: String(at), label: String(at) }))
  const choices = item.mayBeMissing ? [...digits, { value: missing, label: t('scorecards.missing') }] : digits
  return (
    <>
      <span className="qc-name">
        {item.isFatal && <strong className="qc-fatal">{t('scorecards.fatal')} </strong>}
        {name}
      </span>
      {onAnswer ? (
        <ChoiceRow
          label={name}
          choices={choices}
          value={chosen}
          onChoose={(value) => onAnswer(item, value === missing ? null : Number(value))}
        />
      ) : (
        <span className="qc-points" data-none={points === 0 || undefined}>
          {points === null ? t('scorecards.missing') : t('scorecards.of', { points: points ?? '–', most: item.most })}
        </span>
      )}
    </>
  )
}

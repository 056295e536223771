import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { ShortForm } from '#renderer/ui/short-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { QualityArea } from '#shared/orders/quality-review.ts'
import type { ShownReview } from './quality-area.tsx'

const scores = ['1', '2', '3', '4', '5'] as const

interface Props {
  readonly month: string
  readonly area: QualityArea
  readonly review: ShownReview | null
}

/** The score of an area, by what, and what is to be done. */
export function QualityForm({ month, area, review }: Props) {
  const t = useText()
  const [score, setScore] = useState<(typeof scores)[number] | null>(
    scores.find((one) => one === String(review?.score)) ?? null,
  )
  const { typed, field } = useTyped(() => ({ evidence: review?.evidence ?? '', action: review?.action ?? '' }))

  async function save() {
    if (score === null) return t('orders.quality.needsScore')
    if (typed.evidence.trim() === '') return t('orders.quality.needsEvidence')
    const expected = review?.version ?? null
    return runCommand('orders.saveQuality', { month, area, score: Number(score), expected, ...typed })
  }

  const who = review && (review.reviewer ?? t('orders.quality.someone'))
  return (
    <ShortForm domain="orders" onSend={save} action={t('orders.quality.save')}>
      <ChoiceRow
        label={t('orders.quality.score')}
        choices={scores.map((value) => ({ value, label: value }))}
        value={score}
        onChoose={setScore}
      />
      <TextField label={t('orders.quality.evidence')} maxLength={500} {...field('evidence')} />
      <TextField label={t('orders.quality.action')} maxLength={500} {...field('action')} />
      {review && (
        <span className="gt-quiet" role="status">
          {t('orders.quality.saved', { name: who, at: formatInstant(review.reviewedAt).slice(0, 16) })}
        </span>
      )}
    </ShortForm>
  )
}

import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { fieldInstant, parseInstant } from '#shared/kernel/time.ts'
import { type ReadReview, readReviews } from '#shared/reviews/read-reviews.ts'
import { type Rating, ratings } from '#shared/reviews/review.ts'
import { PasteForm } from '../paste-form.tsx'
import { chooseReview } from './reviews-view.ts'

/** Reviews come in by hand, or as lines of a table. */
export function AddReviews() {
  const t = useText()
  return (
    <div className="as-line rv-line">
      <FormButton words={t('reviews.new')}>{(close) => <ReviewForm onDone={close} />}</FormButton>
      <FormButton words={t('reviews.paste')}>{(close) => <PasteReviews onDone={close} />}</FormButton>
    </div>
  )
}

interface FormProps {
  readonly onDone: () => void
}

async function send(platform: Platform, reviews: ReadReview[]) {
  const sent = await runCommand('reviews.add', { platform, reviews })
  if (sent.ok) chooseReview(sent.value.id)
  return sent
}

const orNull = (typed: string) => (typed.trim() === '' ? null : typed)

function ReviewForm({ onDone }: FormProps) {
  const t = useText()
  const [platform, setPlatform] = useState<Platform>('taobao')
  const [rating, setRating] = useState<Rating>('bad')
  const { typed, field } = useTyped(() => ({ buyerNick: '', orderNo: '', at: fieldInstant(now()), text: '' }))

  async function keep() {
    const at = parseInstant(typed.at)
    if (at === null) return t('reviews.needsAt')
    if (typed.text.trim() === '') return t('reviews.needsText')
    const { text, orderNo, buyerNick } = typed
    return send(platform, [{ orderNo: orNull(orderNo), buyerNick: orNull(buyerNick), rating, at, text }])
  }

  return (
    <OpenedForm columns={3} domain="reviews" onSend={keep} onDone={onDone} action={t('reviews.add')}>
      <LineField autoFocus isTitled label={t('reviews.buyer')} maxLength={60} {...field('buyerNick')} />
      <PlatformField isTitled label={t('reviews.platform')} value={platform} onPick={setPlatform} />
      <LineField isTitled label={t('reviews.orderNo')} maxLength={40} {...field('orderNo')} />
      <LineField isTitled type="datetime-local" label={t('reviews.at')} {...field('at')} />
      <ChoiceRow
        label={t('reviews.rating')}
        choices={ratings.map((value) => ({ value, label: t(`reviews.rating.${value}`) }))}
        value={rating}
        onChoose={setRating}
      />
      <TextField
        className="gt-wide"
        isTitled
        label={t('reviews.text')}
        minRows={2}
        maxLength={2_000}
        {...field('text')}
      />
    </OpenedForm>
  )
}

const mostAtOnce = 200

function PasteReviews({ onDone }: FormProps) {
  const t = useText()
  const [platform, setPlatform] = useState<Platform>('taobao')
  return (
    <PasteForm
      domain="reviews"
      words="reviews.paste"
      action={t('reviews.add')}
      most={mostAtOnce}
      readFrom={readReviews}
      onKeep={(reviews) => send(platform, reviews)}
      onDone={onDone}
    >
      <PlatformField isTitled label={t('reviews.platform')} value={platform} onPick={setPlatform} />
    </PasteForm>
  )
}

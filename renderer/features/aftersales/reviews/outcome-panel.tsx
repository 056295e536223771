import { Button } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { DueField } from '#renderer/ui/due-field.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import type { ReviewView } from '#shared/reviews/contract.ts'
import { harassmentKinds } from '#shared/reviews/review.ts'
import { openCase } from '../cases-view.ts'
import { actOn } from './act.ts'

interface Props {
  readonly view: ReviewView
}

/** How it ended: an amended one leads to care; a bothered buyer to a case. */
export function OutcomePanel({ view }: Props) {
  const t = useText()
  const { rating, outcome, harassment } = view
  return (
    <section aria-label={t('reviews.outcome')}>
      <h3>
        {outcome === null ? t('reviews.outcome') : t('reviews.outcomeIs', { outcome: t(`reviews.outcome.${outcome}`) })}
      </h3>
      {rating !== 'good' && outcome !== 'amended' && (
        <div className="as-line rv-line">
          <FormButton words={t('reviews.outcome.amended')}>
            {(close) => <AmendedForm view={view} onDone={close} />}
          </FormButton>
          {outcome === null && <PlainOutcome view={view} outcome="unchanged" />}
          {outcome === null && <PlainOutcome view={view} outcome="noContact" />}
        </div>
      )}
      {harassment ? (
        <Button variant="default" onClick={() => openCase(harassment.ticketId)}>
          {t('reviews.harass.case')}
        </Button>
      ) : (
        <FormButton words={t('reviews.harass')}>{(close) => <HarassedForm view={view} onDone={close} />}</FormButton>
      )}
    </section>
  )
}

function PlainOutcome({ view, outcome }: Props & { readonly outcome: 'unchanged' | 'noContact' }) {
  const t = useText()
  const send = () => actOn(view, { do: 'outcome', outcome, words: '', care: null })
  const { problem, isSending, start } = useSending('reviews', send)
  return (
    <>
      <Button size="compact-xs" variant="subtle" loading={isSending} onClick={() => void start()}>
        {t(`reviews.outcome.${outcome}`)}
      </Button>
      <ProblemLine problem={problem} />
    </>
  )
}

interface FormProps extends Props {
  readonly onDone: () => void
}

/** A buyer who amended is won for the next time: what is done, and until when. */
function AmendedForm({ view, onDone }: FormProps) {
  const t = useText()
  const [what, setWhat] = useState(() => t('reviews.care.first'))
  const [due, setDue] = useState(() => firstDue(now()))

  async function send() {
    const dueAt = dueAtOf(due, now())
    if (what.trim() === '') return t('reviews.failure.care_missing')
    if (dueAt === null) return t('reviews.failure.due_in_past')
    return actOn(view, { do: 'outcome', outcome: 'amended', words: '', care: { what, dueAt } })
  }

  return (
    <OpenedForm
      domain="reviews"
      onSend={send}
      onDone={onDone}
      action={t('reviews.outcome.amended')}
      beside={<span className="gt-quiet">{t('reviews.care.help')}</span>}
    >
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('reviews.care.what')}
        maxLength={200}
        value={what}
        onText={setWhat}
      />
      <div className="gt-wide">
        <DueField label={t('reviews.care.due')} value={due} onChange={setDue} />
      </div>
    </OpenedForm>
  )
}

/** Repeated contact or threats (domain 2.22): nobody contacts the buyer any more, and a case is opened. */
function HarassedForm({ view, onDone }: FormProps) {
  const t = useText()
  const [kind, setKind] = useState<(typeof harassmentKinds)[number]>('repeated')
  const [words, setWords] = useState('')
  const send = async () =>
    words.trim() === '' ? t('reviews.harass.needsWords') : actOn(view, { do: 'harassed', kind, words })
  return (
    <OpenedForm domain="reviews" onSend={send} onDone={onDone} action={t('reviews.harass.open')}>
      <ChoiceRow
        label={t('reviews.harass.kind')}
        choices={harassmentKinds.map((value) => ({ value, label: t(`reviews.harass.kind.${value}`) }))}
        value={kind}
        onChoose={setKind}
      />
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('reviews.harass.words')}
        maxLength={500}
        value={words}
        onText={setWords}
      />
    </OpenedForm>
  )
}

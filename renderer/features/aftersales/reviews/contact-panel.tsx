import { Button } from '@mantine/core'
import { useState } from 'react'
import { inTurn } from '#renderer/data/own-turns.ts'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { leads } from '#shared/kernel/role.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { ReviewView } from '#shared/reviews/contract.ts'
import { contactWays } from '#shared/reviews/review.ts'
import { actOn } from './act.ts'

type Opened = 'contact' | 'ask' | 'approve'

/** How the buyer was contacted about it, and what still may be done (R45): after a "no" nothing. */
export function ContactPanel({ view }: { readonly view: ReviewView }) {
  const t = useText()
  const isLead = may(useSeat(), leads)
  const [opened, open] = useState<Opened | null>(null)
  const { isLocked, askRefusal, hasAsked, outcome, contactLog } = view
  const close = () => open(null)
  const needsLead = askRefusal === 'second_needs_supervisor'
  return (
    <section aria-label={t('reviews.contact')}>
      <h3>{t('reviews.contact')}</h3>
      {isLocked && <p className="rv-late">{t('reviews.locked')}</p>}
      <div className="as-line">
        <Button variant="default" disabled={isLocked} onClick={() => open('contact')}>
          {t('reviews.contact.add')}
        </Button>
        <Button variant="default" disabled={askRefusal !== null} onClick={() => open('ask')}>
          {t('reviews.contact.ask')}
        </Button>
        {hasAsked && <AnswerButtons view={view} isDisabled={isLocked || outcome === 'amended'} />}
        {needsLead && isLead && (
          <Button variant="default" onClick={() => open('approve')}>
            {t('reviews.approve')}
          </Button>
        )}
        {askRefusal !== null && !isLocked && <span className="gt-quiet">{t(`reviews.failure.${askRefusal}`)}</span>}
      </div>
      {opened === 'approve' && needsLead && <ApproveForm view={view} onDone={close} />}
      {(opened === 'contact' || opened === 'ask') && !isLocked && (
        <ContactForm key={opened} view={view} asksToAmend={opened === 'ask'} onDone={close} />
      )}
      {contactLog.length === 0 && <p className="gt-quiet">{t('reviews.contact.none')}</p>}
      <ol className="rv-log">
        {contactLog.map(({ at, did, way, words, byName }) => (
          <li key={`${at} ${did} ${words}`}>
            <span className="gt-quiet">{formatInstant(at).slice(5, 16)}</span>
            <span>
              <strong>{byName}</strong> {t(`reviews.did.${did}`)} {way && `· ${t(`reviews.way.${way}`)}`}
              {words !== '' && <q className="as-said">{words}</q>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function AnswerButtons({ view, isDisabled }: { readonly view: ReviewView; readonly isDisabled: boolean }) {
  const t = useText()
  const yes = useSending('reviews', () => actOn(view, { do: 'answer', isYes: true, words: '' }))
  const no = useSending('reviews', () => actOn(view, { do: 'answer', isYes: false, words: '' }))
  return (
    <>
      <Button variant="default" disabled={isDisabled} loading={yes.isSending} onClick={() => void yes.start()}>
        {t('reviews.answer.yes')}
      </Button>
      <Button variant="default" disabled={isDisabled} loading={no.isSending} onClick={() => void no.start()}>
        {t('reviews.answer.no')}
      </Button>
      <ProblemLine problem={yes.problem ?? no.problem} />
    </>
  )
}

interface FormProps {
  readonly view: ReviewView
  readonly onDone: () => void
}

function ContactForm({ view, asksToAmend, onDone }: FormProps & { readonly asksToAmend: boolean }) {
  const t = useText()
  const [way, setWay] = useState<(typeof contactWays)[number]>('chat')
  const [words, setWords] = useState('')
  return (
    <OpenedForm
      domain="reviews"
      onSend={() => actOn(view, { do: 'contact', way, asksToAmend, words })}
      onDone={onDone}
      action={t('reviews.contact.save')}
    >
      <ChoiceRow
        label={t('reviews.contact.way')}
        choices={contactWays.map((value) => ({ value, label: t(`reviews.way.${value}`) }))}
        value={way}
        onChoose={setWay}
      />
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('reviews.contact.words')}
        maxLength={500}
        value={words}
        onText={setWords}
      />
    </OpenedForm>
  )
}

function ApproveForm({ view: { id, version }, onDone }: FormProps) {
  const t = useText()
  const [reason, setReason] = useState('')
  const send = async () =>
    reason.trim() === ''
      ? t('reviews.approve.why')
      : inTurn(id, version, (expected) => runCommand('reviews.approveSecond', { id, expected, reason }))
  return (
    <OpenedForm domain="reviews" onSend={send} onDone={onDone} action={t('reviews.approve')}>
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('reviews.approve.why')}
        maxLength={200}
        value={reason}
        onText={setReason}
      />
    </OpenedForm>
  )
}

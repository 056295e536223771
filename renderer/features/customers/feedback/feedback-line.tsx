import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { dropHeld } from '#renderer/outgoing/held-copies.ts'
import { HeldCopyBox } from '#renderer/outgoing/held-copy-box.tsx'
import { type Text, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { DecideButtons } from '../decide-buttons.tsx'
import { CustomerLink } from '../name-link.tsx'
import { useCopyText } from '../use-copy-text.ts'

type Line = Value<'feedback.page'>['rows'][number]

/** One opinion: the customer's words, the decision with its answer, and whether the customer knows. */
export function FeedbackLine({ line, isLead }: { readonly line: Line; readonly isLead: boolean }) {
  const t = useText()
  const { customerId, buyerNick, kind, state, text, answer, isAdopted } = line
  return (
    <div className="cu-feedback">
      <div className="cu-line">
        <CustomerLink id={customerId} name={buyerNick} />
        <span className="gt-quiet">{t(`feedback.kind.${kind}`)}</span>
        <strong>{t(`feedback.state.${state}`)}</strong>
        {isAdopted !== null && <span>{t(isAdopted ? 'feedback.adopted' : 'feedback.notAdopted')}</span>}
      </div>
      <p>{text}</p>
      {answer !== '' && <p className="cu-feedback-answer">{answer}</p>}
      <p className="gt-quiet">{historyOf(t, line).join(' · ')}</p>
      {state === 'heard' && isLead && <Decide line={line} />}
      {state === 'decided' && <Tell line={line} />}
    </div>
  )
}

function historyOf(t: Text, line: Line): string[] {
  const { heardBy, heardAt, decidedBy, decidedAt, toldBy, toldAt } = line
  const decided = decidedAt !== null && t('feedback.decidedBy', { name: decidedBy, at: formatInstant(decidedAt) })
  const told = toldAt !== null && t('feedback.toldBy', { name: toldBy, at: formatInstant(toldAt) })
  return [t('feedback.heardBy', { name: heardBy, at: formatInstant(heardAt) }), decided, told].filter(
    (text) => text !== false,
  )
}

function Decide({ line: { id, version } }: { line: Line }) {
  const t = useText()
  const [answer, setAnswer] = useState('')
  const decide = async (isAdopted: boolean) =>
    answer.trim() === ''
      ? t('feedback.needsAnswer')
      : runCommand('feedback.decide', { id, expected: version, isAdopted, answer })
  return (
    <div className="cu-line">
      <TextField
        className="cu-feedback-text"
        label={t('feedback.answer')}
        maxLength={500}
        value={answer}
        onText={setAnswer}
      />
      <DecideButtons
        yes={t('feedback.decide.adopt')}
        no={t('feedback.decide.refuse')}
        domain="feedback"
        onDecide={decide}
      />
    </div>
  )
}

/** We copy, the agent sends, and says so. */
function Tell({ line: { id, version, answer } }: { line: Line }) {
  const t = useText()
  const place = `feedback ${id}`
  const { told, copy } = useCopyText(place)
  const { problem, isSending, start } = useSending('feedback', () =>
    runCommand('feedback.markTold', { id, expected: version }),
  )
  return (
    <>
      <div className="cu-line">
        <Button variant="default" onClick={() => void copy(answer)}>
          {t('feedback.copy')}
        </Button>
        <Button loading={isSending} onClick={() => void start()}>
          {t('feedback.tell')}
        </Button>
        <span role="status" className="gt-quiet">
          {told}
        </span>
        <ProblemLine problem={problem} />
      </div>
      <HeldCopyBox place={place} onLeave={() => dropHeld(place)} />
    </>
  )
}

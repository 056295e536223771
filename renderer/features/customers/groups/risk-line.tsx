import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { DecideButtons } from '../decide-buttons.tsx'
import { CustomerLink } from '../name-link.tsx'

type Flag = Value<'segments.riskFlags'>[number]

/** One flag: what was asked, on what it rests, and the decision. */
export function RiskLine({ flag }: { flag: Flag }) {
  const t = useText()
  const { customerId, nick, state, reason, cases, decisionNote } = flag
  return (
    <div className="cu-flag">
      <div className="cu-line">
        <CustomerLink id={customerId} name={nick ?? t('segments.risk.unnamed')} />
        <strong>{t(`segments.risk.state.${state}`)}</strong>
        <span>{reason}</span>
      </div>
      <ul>
        {cases.map(({ refId, kind, orderNo, at, note }) => (
          <li key={refId} className="gt-quiet">
            {[t(`segments.risk.case.${kind}`), orderNo ?? (at === null ? '' : formatInstant(at)), note]
              .filter((text) => text !== '')
              .join(' · ')}
          </li>
        ))}
      </ul>
      <p className="gt-quiet">{historyOf(t, flag).join(' · ')}</p>
      {decisionNote !== '' && <p>{decisionNote}</p>}
      {state === 'asked' && <Decide flag={flag} />}
      {state === 'approved' && <Lift flag={flag} />}
    </div>
  )
}

function historyOf(
  t: ReturnType<typeof useText>,
  { askedBy, askedAt, decidedBy, decidedAt, endsAt, state }: Flag,
): string[] {
  const decided = decidedAt !== null && t('segments.risk.decidedBy', { name: decidedBy, at: formatInstant(decidedAt) })
  const ends = state === 'approved' && endsAt !== null && t('segments.risk.endsAt', { at: formatInstant(endsAt) })
  return [t('segments.risk.askedBy', { name: askedBy, at: formatInstant(askedAt) }), decided, ends].filter(
    (text) => text !== false,
  )
}

function Decide({ flag: { id, version } }: { flag: Flag }) {
  const t = useText()
  const [note, setNote] = useState('')
  return (
    <div className="cu-line">
      <LineField label={t('segments.risk.note')} maxLength={300} value={note} onText={setNote} />
      <DecideButtons
        yes={t('segments.risk.approve')}
        no={t('segments.risk.refuse')}
        domain="segments"
        onDecide={(isApproved) => runCommand('segments.decideRisk', { id, expected: version, isApproved, note })}
      />
    </div>
  )
}

function Lift({ flag: { id, version } }: { flag: Flag }) {
  const t = useText()
  const { problem, isSending, start } = useSending('segments', () =>
    runCommand('segments.liftRisk', { id, expected: version }),
  )
  return (
    <div className="cu-line">
      <Button variant="default" loading={isSending} onClick={() => void start()}>
        {t('segments.risk.lift')}
      </Button>
      <ProblemLine problem={problem} />
    </div>
  )
}

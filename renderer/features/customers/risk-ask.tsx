import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import './risk-ask.css'

/** Asks a supervisor to take a customer over (R53): a reason, and at least two cases that can be looked up. */
export function RiskAsk({ card }: { card: Value<'customers.get'> }) {
  const t = useText()
  const [isSent, setSent] = useState(false)
  if (isSent) return <p role="status">{t('segments.risk.sent')}</p>
  return (
    <FormButton words={t('segments.risk.ask')}>
      {(close) => <AskForm card={card} onDone={() => setSent(true)} onLeave={close} />}
    </FormButton>
  )
}

interface AskProps {
  readonly card: Value<'customers.get'>
  readonly onDone: () => void
  readonly onLeave: () => void
}

function AskForm({ card, onDone, onLeave }: AskProps) {
  const t = useText()
  const customerId = card.id
  const [reason, setReason] = useState('')
  /** What was wrong, by the case it was wrong with. */
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({})
  const found = useQuery('segments.casesOf', { customerId }).value
  const mark = (refId: string, isMarked: boolean) => {
    const { [refId]: _former, ...rest } = notes
    setNotes(isMarked ? { ...rest, [refId]: '' } : rest)
  }

  async function send() {
    const cases = (found ?? []).flatMap(({ kind, refId }) => {
      const note = notes[refId]
      return note === undefined ? [] : [{ kind, refId, note }]
    })
    return runCommand('segments.askRisk', { customerId, reason, cases })
  }

  return (
    <OpenedForm domain="segments" onSend={send} onDone={onDone} onLeave={onLeave} action={t('segments.risk.send')}>
      <TextField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('segments.risk.reason')}
        description={t('segments.risk.help')}
        maxLength={300}
        value={reason}
        onText={setReason}
      />
      <fieldset className="gt-wide cu-cases">
        <legend>{t('segments.risk.cases')}</legend>
        {found?.length === 0 && <p className="gt-quiet">{t('segments.risk.noCases')}</p>}
        {found?.map(({ kind, refId, orderNo, at }) => {
          const name = [t(`segments.risk.case.${kind}`), orderNo, at !== null && formatInstant(at)]
          return (
            <div key={refId} className="cu-case">
              <TickField
                label={name.filter(Boolean).join(' · ')}
                isTicked={notes[refId] !== undefined}
                onTick={(isTicked) => mark(refId, isTicked)}
              />
              {notes[refId] !== undefined && (
                <LineField
                  label={t('segments.risk.caseNote')}
                  maxLength={200}
                  value={notes[refId]}
                  onText={(note) => setNotes({ ...notes, [refId]: note })}
                />
              )}
            </div>
          )
        })}
      </fieldset>
    </OpenedForm>
  )
}

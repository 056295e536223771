import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { leads } from '#shared/kernel/role.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { OpinionLine } from '#shared/reviews/contract.ts'

interface Props {
  readonly row: OpinionLine
}

/** One thing that was said of the shop: how grave, where, who sees to it, and what was done. */
export function OpinionCard({ row }: Props) {
  const t = useText()
  const seat = useSeat()
  const isLead = may(seat, leads)
  const { severity, source, text, ownerId, ownerName, notedAt, closedAt, closedByName, action } = row
  return (
    <article className="as-card rv-opinion">
      <span className="as-line">
        <span className="rv-severity" data-severity={severity}>
          {t(`reviews.severity.${severity}`)}
        </span>
        <strong className="gt-cut">{source}</strong>
        <span className="gt-spread" />
        <span className="gt-quiet">{formatInstant(notedAt).slice(5, 16)}</span>
      </span>
      <p>{text}</p>
      <span className="gt-quiet">{t('reviews.opinion.owner', { name: ownerName })}</span>
      {closedAt !== null && (
        <p>{t('reviews.opinion.closed', { name: closedByName, at: formatInstant(closedAt).slice(5, 16), action })}</p>
      )}
      {closedAt === null && (
        <div className="as-line rv-line">
          {(isLead || ownerId === seat?.person?.id) && (
            <FormButton words={t('reviews.opinion.close')}>
              {(close) => <CloseForm row={row} onDone={close} />}
            </FormButton>
          )}
          {isLead && (
            <FormButton words={t('reviews.opinion.give')}>
              {(close) => <GiveForm row={row} onDone={close} />}
            </FormButton>
          )}
        </div>
      )}
    </article>
  )
}

interface FormProps extends Props {
  readonly onDone: () => void
}

function CloseForm({ row: { id, version }, onDone }: FormProps) {
  const t = useText()
  const [action, setAction] = useState('')
  return (
    <OpenedForm
      domain="reviews"
      onSend={() => runCommand('reviews.closeOpinion', { id, expected: version, action })}
      onDone={onDone}
      action={t('reviews.opinion.close')}
    >
      <LineField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('reviews.opinion.action')}
        maxLength={500}
        value={action}
        onText={setAction}
      />
    </OpenedForm>
  )
}

function GiveForm({ row: { id, version, ownerId }, onDone }: FormProps) {
  const t = useText()
  const people = (useQuery('staff.people', {}).value ?? []).filter((one) => one.isActive && one.id !== ownerId)
  const [to, setTo] = useState<string | null>(null)
  const send = async () =>
    to === null ? t('reviews.opinion.to') : runCommand('reviews.giveOpinion', { id, expected: version, ownerId: to })
  return (
    <OpenedForm domain="reviews" onSend={send} onDone={onDone} action={t('reviews.opinion.give')}>
      <PickField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('reviews.opinion.to')}
        values={people.map((one) => one.id)}
        wordsOf={(one) => people.find((person) => person.id === one)?.name ?? ''}
        value={to}
        onPick={setTo}
      />
    </OpenedForm>
  )
}

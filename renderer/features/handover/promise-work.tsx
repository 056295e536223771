import { Button, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { DueField } from '#renderer/ui/due-field.tsx'
import { onEnter } from '#renderer/ui/enter-keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import { leads } from '#shared/kernel/role.ts'
import { openBuyer } from './open-place.ts'
import { PromiseHistory } from './promise-history.tsx'

export type OwedPromise = Value<'handover.openPromises'>['rows'][number]

interface Props {
  readonly promise: OwedPromise
  readonly nameOf: (personId: string | null) => string
  readonly onAnswer: (note: string) => void
  readonly onClose: () => void
}

/** What can be done about one promise: answer it, put it off, give it to a colleague. */
export function PromiseWork({ promise, nameOf, onAnswer, onClose }: Props) {
  const t = useText()
  const seat = useSeat()
  const { what, receptionId, platform, buyerNick, ownerId, history } = promise
  const [note, setNote] = useState('')
  return (
    <article
      className="ho-work"
      aria-label={what}
      onKeyDown={(event) => {
        // Esc never costs text.
        if (event.key === 'Escape' && note === '') onClose()
      }}
    >
      <div className="ho-work-line">
        <LineField
          autoFocus
          label={t('handover.page.answerNote')}
          maxLength={500}
          value={note}
          onText={setNote}
          onKeyDown={onEnter(() => onAnswer(note))}
        />
        <Button onClick={() => onAnswer(note)}>{t('handover.page.answered')}</Button>
        {receptionId !== null && (
          <Button variant="default" onClick={() => goTo('reception', receptionId)}>
            {t('handover.page.toReception')}
          </Button>
        )}
        <Button variant="default" onClick={() => openBuyer(platform, buyerNick)}>
          {t('handover.page.toBuyer')}
        </Button>
      </div>
      {ownerId === seat?.person?.id || may(seat, leads) ? (
        <OwnerWork promise={promise} />
      ) : (
        <Text className="gt-quiet">{t('handover.failure.not_owner')}</Text>
      )}
      <PromiseHistory history={history} nameOf={nameOf} />
    </article>
  )
}

/** Putting off and giving away: for who owes the answer, and for supervisors. */
function OwnerWork({ promise: { id, ownerId } }: { promise: OwedPromise }) {
  const t = useText()
  const failureText = useFailureText('handover')
  const people = useQuery('staff.people', {})
  const [due, setDue] = useState(() => firstDue(now()))
  const [reason, setReason] = useState('')
  const [to, setTo] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const colleagues = (people.value ?? []).filter((one) => one.isActive && one.id !== ownerId)

  async function extend(): Promise<void> {
    const dueAt = dueAtOf(due, now())
    if (dueAt === null) return setProblem(t('handover.page.needsDue'))
    if (reason.trim() === '') return setProblem(t('handover.page.needsReason'))
    const result = await runCommand('handover.extendPromise', { id, dueAt, reason })
    setProblem(result.ok ? null : failureText(result.failure))
    if (result.ok) setReason('')
  }

  async function handOver(): Promise<void> {
    if (to === null) return setProblem(t('handover.page.needsColleague'))
    const result = await runCommand('handover.handOverPromise', { id, to })
    setProblem(result.ok ? null : failureText(result.failure))
  }

  return (
    <>
      <div className="ho-work-line">
        <DueField label={t('handover.page.newDue')} value={due} onChange={setDue} />
        <LineField
          label={t('handover.page.extendReason')}
          maxLength={200}
          value={reason}
          onText={setReason}
          onKeyDown={onEnter(() => void extend())}
        />
        <Button variant="default" onClick={() => void extend()}>
          {t('handover.page.extend')}
        </Button>
      </div>
      <div className="ho-work-line">
        <Select
          aria-label={t('handover.page.colleague')}
          placeholder={t('handover.page.colleague')}
          data={colleagues.map((one) => ({ value: one.id, label: one.name }))}
          nothingFoundMessage={t('handover.page.noColleague')}
          value={to}
          onChange={setTo}
        />
        <Button variant="default" onClick={() => void handOver()}>
          {t('handover.page.giveAway')}
        </Button>
      </div>
      <ProblemLine problem={problem} />
    </>
  )
}

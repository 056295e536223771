import { Button, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant, parseInstant } from '#shared/kernel/time.ts'
import { DueWord } from './due-word.tsx'
import './clocks.css'

type Clock = Value<'clocks.ofOrder'>

/** The clocks of one order: until when it must leave, what being late or a fake would cost, and its parcel. */
export function OrderClock({ orderId, isSent }: { readonly orderId: string; readonly isSent: boolean }) {
  const t = useText()
  const [isEditing, setEditing] = useState(false)
  const { value: clock } = useQuery('clocks.ofOrder', { orderId })
  if (!clock) return null
  const { due, lateFen, fakeFen } = clock
  if (isEditing) return <PromiseForm clock={clock} onDone={() => setEditing(false)} />
  return (
    <div className="gt-clock-of">
      {due && (
        <Text>
          {t('clocks.sendBy', { at: formatInstant(due.dueAt).slice(0, 16) })} {!isSent && <DueWord dueAt={due.dueAt} />}{' '}
          <span className="gt-quiet">
            {t(due.source === 'computed' ? `clocks.promise.${due.promise}` : `clocks.source.${due.source}`)}
          </span>
        </Text>
      )}
      {lateFen > 0 && <Text className="gt-clock-cost">{t('clocks.lateCost', { yuan: formatFen(lateFen) })}</Text>}
      {fakeFen !== null && <Text className="gt-quiet">{t('clocks.fakeCost', { yuan: formatFen(fakeFen) })}</Text>}
      <div className="gt-clock-top">
        <Button variant="default" onClick={() => setEditing(true)}>
          {t('clocks.setDeadline')}
        </Button>
        {isSent && <AskParcel orderId={orderId} />}
      </div>
    </div>
  )
}

function AskParcel({ orderId }: { readonly orderId: string }) {
  const t = useText()
  const { value: parcel } = useQuery('clocks.parcelOf', { orderId })
  const ask = useSending('clocks', () => runCommand('clocks.askParcel', { orderId, origin: 'buyerAsked' }))
  if (parcel?.openedAt)
    return <span className="gt-quiet">{t('clocks.parcelOpen', { kind: t(`clocks.kind.${parcel.kind}`) })}</span>
  return (
    <>
      <Button variant="default" loading={ask.isSending} onClick={() => void ask.start()}>
        {t('clocks.askParcel')}
      </Button>
      <ProblemLine problem={ask.problem} />
    </>
  )
}

const fieldTime = (atMs: number | null) => (atMs === null ? '' : formatInstant(atMs).slice(0, 16).replace(' ', 'T'))

function PromiseForm({ clock, onDone }: { readonly clock: Clock; readonly onDone: () => void }) {
  const t = useText()
  const { orderId, platform } = clock
  const [promise, setPromise] = useState<'ordinary' | 'express'>(clock.promise ?? 'ordinary')
  const [grouped, setGrouped] = useState(fieldTime(clock.groupedAt))
  const [typed, setTyped] = useState(fieldTime(clock.typedDispatchBy))
  const isPdd = platform === 'pinduoduo'

  async function save() {
    const [groupedAt, typedDispatchBy] = [grouped, typed].map((text) => parseInstant(text.replace('T', ' ')))
    if ((grouped !== '' && groupedAt === null) || (typed !== '' && typedDispatchBy === null))
      return t('clocks.needsTime')
    return runCommand('clocks.setPromise', {
      orderId,
      promise: isPdd ? promise : null,
      groupedAt: isPdd ? (groupedAt ?? null) : null,
      typedDispatchBy: typedDispatchBy ?? null,
    })
  }

  return (
    <OpenedForm domain="clocks" onSend={save} onDone={onDone} onLeave={onDone} action={t('shell.save')}>
      {isPdd && (
        <div className="gt-wide">
          <ChoiceRow
            label={t('clocks.promise')}
            value={promise}
            onChoose={setPromise}
            choices={(['ordinary', 'express'] as const).map((value) => ({
              value,
              label: t(`clocks.promise.${value}`),
            }))}
          />
        </div>
      )}
      {isPdd && (
        <TextInput
          className="gt-wide"
          type="datetime-local"
          label={t('clocks.groupedAt')}
          value={grouped}
          onChange={(event) => setGrouped(event.currentTarget.value)}
        />
      )}
      <TextInput
        className="gt-wide"
        type="datetime-local"
        label={t('clocks.typedDispatchBy')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </OpenedForm>
  )
}

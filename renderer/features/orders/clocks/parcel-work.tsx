import { Button } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { dropHeld } from '#renderer/outgoing/held-copies.ts'
import { HeldCopyBox } from '#renderer/outgoing/held-copy-box.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { fieldInstant, formatInstant, parseInstant } from '#shared/kernel/time.ts'
import { NextCheck } from './next-check.tsx'
import { useCopyThen } from './use-copy-then.ts'

type Parcel = Value<'clocks.parcels'>['rows'][number]
const kinds = ['moving', 'stuck', 'noMovement', 'delivered'] as const

/** One inquiry: what the courier says and as of when, then the answer, then done. */
export function ParcelWork({ parcel }: { readonly parcel: Parcel }) {
  return (
    <div className="gt-clock-work">
      <StatusForm parcel={parcel} />
      <Answer parcel={parcel} />
    </div>
  )
}

function StatusForm({ parcel: { orderId, courier, trackingNo, nextCheckAt } }: { readonly parcel: Parcel }) {
  const t = useText()
  const [kind, setKind] = useState<(typeof kinds)[number]>('moving')
  const [words, setWords] = useState('')
  const [isPasted, setPasted] = useState(false)
  /** Empty: it was looked up just now. */
  const [at, setAt] = useState('')
  const { problem, isSending, start } = useSending('clocks', save)

  async function save() {
    const statusAt = at === '' ? now() : parseInstant(at)
    if (statusAt === null) return t('clocks.needsTime')
    // What was set for later stays; a time that has come is answered by this look.
    const still = nextCheckAt !== null && nextCheckAt > now() ? nextCheckAt : null
    const source = isPasted ? ('pasted' as const) : ('typed' as const)
    return runCommand('clocks.noteStatus', { orderId, kind, words, statusAt, source, nextCheckAt: still })
  }

  return (
    <section onKeyDown={onCtrlEnter(() => void start())} aria-label={t('clocks.status')}>
      <p className="gt-quiet">{t('clocks.lookUp', { parcel: `${courier ?? ''} ${trackingNo ?? ''}`.trim() })}</p>
      <ChoiceRow
        label={t('clocks.status')}
        value={kind}
        onChoose={setKind}
        choices={kinds.map((value) => ({ value, label: t(`clocks.kind.${value}`) }))}
      />
      <TextField
        autoFocus
        label={t('clocks.courierSays')}
        minRows={2}
        maxLength={500}
        value={words}
        onPaste={() => setPasted(true)}
        onText={setWords}
      />
      <div className="gt-clock-top">
        <LineField
          type="datetime-local"
          isTitled
          label={t('clocks.asOf')}
          max={fieldInstant(now())}
          value={at}
          onText={setAt}
        />
        <Button loading={isSending} onClick={() => void start()}>
          {t('clocks.noteStatus')}
        </Button>
      </div>
      <ProblemLine problem={problem} />
      <NextCheck orderId={orderId} nextCheckAt={nextCheckAt} />
    </section>
  )
}

function Answer({ parcel }: { readonly parcel: Parcel }) {
  const t = useText()
  const { orderId, draft, isStale, statusAt, statusSource } = parcel
  const [words, setWords] = useState(draft)
  const place = `parcel ${orderId}`
  const { told, problem, copy } = useCopyThen(place, () => runCommand('clocks.answerParcel', { orderId, words }))
  const close = useSending('clocks', () => runCommand('clocks.closeParcel', { orderId }))
  return (
    <section aria-label={t('clocks.answer')}>
      <p className={isStale ? 'gt-clock-cost' : 'gt-quiet'}>
        {statusAt === null
          ? t('clocks.notLooked')
          : t(isStale ? 'clocks.refresh' : 'clocks.known', {
              at: formatInstant(statusAt).slice(5, 16),
              source: t(`clocks.statusSource.${statusSource}`),
            })}
      </p>
      <TextField label={t('clocks.answer')} minRows={2} maxLength={1_000} value={words} onText={setWords} />
      <div className="gt-clock-top">
        <Button disabled={isStale || words.trim() === ''} onClick={() => copy(words)}>
          {t('clocks.copyAnswer')}
        </Button>
        <Button variant="default" loading={close.isSending} onClick={() => void close.start()}>
          {t('clocks.close')}
        </Button>
        <span className="gt-quiet" role="status">
          {told}
        </span>
      </div>
      <ProblemLine problem={problem ?? close.problem} />
      <HeldCopyBox place={place} onLeave={() => dropHeld(place)} />
    </section>
  )
}

import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { OrderName } from './beside-order.tsx'
import { ParcelWork } from './parcel-work.tsx'

/** A buyer names an order or a parcel by its number: the inquiry opens, or the one that is open comes up. */
export function AskByNumber({ onAsked }: { readonly onAsked: (orderId: string) => void }) {
  const t = useText()
  const [number, setNumber] = useState('')
  const { problem, isSending, start } = useSending('clocks', async () => {
    const asked = await runCommand('clocks.askParcelOf', { number, origin: 'buyerAsked' })
    if (!asked.ok) return asked
    setNumber('')
    onAsked(asked.value.orderId)
    return asked
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (number.trim() !== '') void start()
  }

  return (
    <form className="gt-clock-top" noValidate onSubmit={submit}>
      <LineField
        label={t('clocks.number')}
        className="gt-clock-number"
        maxLength={40}
        value={number}
        onText={setNumber}
      />
      <Button type="submit" variant="default" loading={isSending}>
        {t('clocks.askNumber')}
      </Button>
      <ProblemLine problem={problem} />
    </form>
  )
}

interface Props {
  readonly orderId: string
  readonly onOpen: (orderId: string) => void
}

/** The parcel that was just asked for, to be worked on at once; it goes when it is done. */
export function AskedParcel({ orderId, onOpen }: Props) {
  const t = useText()
  const { value: parcel } = useQuery('clocks.parcelOf', { orderId })
  if (!parcel || parcel.openedAt === null) return null
  return (
    <section className="gt-clock-case" aria-label={t('clocks.asked')}>
      <div className="gt-clock-row">
        <strong>{t('clocks.asked')}</strong>
        <OrderName order={parcel} onOpen={onOpen} />
        <span>{t(`clocks.kind.${parcel.kind}`)}</span>
      </div>
      <ParcelWork key={`${parcel.statusAt}`} parcel={parcel} />
    </section>
  )
}

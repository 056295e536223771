import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { AskParcel } from './ask-parcel.tsx'
import { DueWord } from './due-word.tsx'
import { PromiseForm } from './promise-form.tsx'
import './clocks.css'

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

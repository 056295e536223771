import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { OrderName } from './beside-order.tsx'
import { ClockRows } from './clock-rows.tsx'
import { FakeMark } from './fake-mark.tsx'
import { ParcelWork } from './parcel-work.tsx'

interface Props {
  readonly onOpen: (orderId: string) => void
  /** It stands above the list already. */
  readonly except: string | null
}

/** Inquiries in hand, the oldest first. */
export function OpenCases({ onOpen, except }: Props) {
  const t = useText()
  const pages = usePages()
  const [working, setWorking] = useState<string | null>(null)
  const asked = useQuery('clocks.parcels', { after: pages.after, minute: useMinute() })
  const page = useLast(asked.value)
  return (
    <>
      <ClockRows
        label={t('clocks.parcels.open')}
        none={page?.rows.length === 0 ? t('clocks.parcels.noOpen') : ''}
        failure={asked.failure}
        lines={page?.rows.filter(({ orderId }) => orderId !== except)}
      >
        {(one) => {
          const isWorking = working === one.orderId
          return (
            <li key={one.orderId} className="gt-clock-case">
              <div className="gt-clock-row" data-row>
                <span>{t(`clocks.origin.${one.origin}`)}</span>
                <OrderName order={one} onOpen={onOpen} />
                <span>{t(`clocks.kind.${one.kind}`)}</span>
                {one.nextCheckAt !== null && (
                  <span>
                    {t('clocks.nextCheck')} <DueMark dueAt={one.nextCheckAt} />
                  </span>
                )}
                {one.isStale && <strong className="gt-clock-cost">{t('clocks.stale')}</strong>}
                <FakeMark isSuspected={one.isSuspectedFake} />
                <Button
                  variant="default"
                  aria-expanded={isWorking}
                  aria-label={t('clocks.workOn', { no: one.orderNo })}
                  onClick={() => setWorking(isWorking ? null : one.orderId)}
                >
                  {t('clocks.work')}
                </Button>
              </div>
              {isWorking && <ParcelWork key={`${one.statusAt}`} parcel={one} />}
            </li>
          )
        }}
      </ClockRows>
      <Pager pages={pages} next={page?.next} />
    </>
  )
}

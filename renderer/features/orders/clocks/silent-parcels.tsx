import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { OrderName } from './beside-order.tsx'
import { ClockRows } from './clock-rows.tsx'
import { FakeMark } from './fake-mark.tsx'

/** Parcels nobody has asked about yet and nobody has seen move for 48 h. */
export function SilentParcels({ onOpen }: { readonly onOpen: (orderId: string) => void }) {
  const t = useText()
  const failureText = useFailureText('clocks')
  const pages = usePages()
  const [problem, setProblem] = useState<string | null>(null)
  const asked = useQuery('clocks.silentParcels', { after: pages.after, minute: useMinute() })
  const page = useLast(asked.value)

  async function follow({ orderId }: Value<'clocks.silentParcels'>['rows'][number]): Promise<void> {
    const result = await runCommand('clocks.askParcel', { orderId, origin: 'shopFound' })
    setProblem(result.ok ? null : failureText(result.failure))
  }

  return (
    <>
      <ProblemLine problem={problem} />
      <ClockRows
        label={t('clocks.parcels.silent')}
        none={t('clocks.parcels.noSilent')}
        failure={asked.failure}
        lines={page?.rows}
      >
        {(one) => (
          <li key={one.orderId} className="gt-clock-row" data-row>
            <span>{t('clocks.silentSince', { at: formatInstant(one.silentSince ?? 0).slice(5, 16) })}</span>
            <OrderName order={one} onOpen={onOpen} />
            <span className="gt-quiet">
              {one.courier} {one.trackingNo}
            </span>
            <FakeMark isSuspected={one.isSuspectedFake} />
            <Button
              variant="default"
              aria-label={t('clocks.followOf', { no: one.orderNo })}
              onClick={() => void follow(one)}
            >
              {t('clocks.follow')}
            </Button>
          </li>
        )}
      </ClockRows>
      <Pager pages={pages} next={page?.next} />
    </>
  )
}

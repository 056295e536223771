import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { BesideOrder, OrderName } from './beside-order.tsx'
import { ParcelWork } from './parcel-work.tsx'
import { useMinute } from './use-minute.ts'
import './clocks.css'

type Open = (orderId: string) => void

/** 查件 (R33): what buyers ask about, and the parcels the shop has to ask about itself. */
export function ParcelsTab() {
  const t = useText()
  const [which, setWhich] = useState<'open' | 'silent'>('open')
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <BesideOrder chosen={chosen} onClose={() => setChosen(null)}>
      <div className="gt-clock-top">
        <ChoiceRow
          label={t('clocks.parcels.which')}
          value={which}
          onChoose={setWhich}
          choices={(['open', 'silent'] as const).map((value) => ({ value, label: t(`clocks.parcels.${value}`) }))}
        />
        <span className="gt-quiet">{t(`clocks.parcels.help.${which}`)}</span>
      </div>
      {which === 'open' ? <OpenCases onOpen={setChosen} /> : <SilentParcels onOpen={setChosen} />}
    </BesideOrder>
  )
}

function OpenCases({ onOpen }: { readonly onOpen: Open }) {
  const t = useText()
  const failureText = useFailureText('clocks')
  const pages = usePages()
  const [working, setWorking] = useState<string | null>(null)
  const asked = useQuery('clocks.parcels', { after: pages.after, minute: useMinute() })
  const page = useLast(asked.value)
  return (
    <>
      <ProblemLine problem={asked.failure && failureText(asked.failure)} />
      {page?.rows.length === 0 && <Text className="gt-quiet">{t('clocks.parcels.noOpen')}</Text>}
      <ul className="gt-clock-rows" onKeyDown={moveByArrows} aria-label={t('clocks.parcels.open')}>
        {(page?.rows ?? []).map((one) => {
          const isWorking = working === one.orderId
          return (
            <li key={one.orderId} className="gt-clock-case">
              <div className="gt-clock-row" data-row>
                <span>{t(`clocks.origin.${one.origin}`)}</span>
                <OrderName order={one} onOpen={onOpen} />
                <span>{t(`clocks.kind.${one.kind}`)}</span>
                {one.isStale && <strong className="gt-clock-cost">{t('clocks.stale')}</strong>}
                <Fake isSuspected={one.isSuspectedFake} />
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
        })}
      </ul>
      <Pager pages={pages} next={page?.next} />
    </>
  )
}

function SilentParcels({ onOpen }: { readonly onOpen: Open }) {
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
      <ProblemLine problem={asked.failure ? failureText(asked.failure) : problem} />
      {page?.rows.length === 0 && <Text className="gt-quiet">{t('clocks.parcels.noSilent')}</Text>}
      <ul className="gt-clock-rows" onKeyDown={moveByArrows} aria-label={t('clocks.parcels.silent')}>
        {(page?.rows ?? []).map((one) => (
          <li key={one.orderId} className="gt-clock-row" data-row>
            <span>{t('clocks.silentSince', { at: formatInstant(one.silentSince ?? 0).slice(5, 16) })}</span>
            <OrderName order={one} onOpen={onOpen} />
            <span className="gt-quiet">
              {one.courier} {one.trackingNo}
            </span>
            <Fake isSuspected={one.isSuspectedFake} />
            <Button
              variant="default"
              aria-label={t('clocks.followOf', { no: one.orderNo })}
              onClick={() => void follow(one)}
            >
              {t('clocks.follow')}
            </Button>
          </li>
        ))}
      </ul>
      <Pager pages={pages} next={page?.next} />
    </>
  )
}

function Fake({ isSuspected }: { readonly isSuspected: boolean }) {
  const t = useText()
  if (!isSuspected) return null
  return (
    <strong className="gt-clock-cost" title={t('clocks.fakeHelp')}>
      {t('clocks.fake')}
    </strong>
  )
}

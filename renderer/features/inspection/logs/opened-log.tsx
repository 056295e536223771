import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { ChatReader } from '../reader/chat-reader.tsx'

/** The talk that is read, with what it is linked to. */
export function OpenedLog({ id }: { readonly id: string }) {
  const t = useText()
  const failureText = useFailureText('inspection')
  const [at, setAt] = useState(0)
  const { value: log, failure } = useQuery('inspection.log', { id })
  if (!log) return <Text className="gt-pad gt-quiet">{failure ? failureText(failure) : ''}</Text>
  const who = log.agents.map(({ account, name }) => (name === null ? account : `${name}（${account}）`)).join('、')
  return (
    <section className="lg-opened" aria-label={t('inspection.logs.talkWith', { buyer: log.buyerNick })}>
      <div className="lg-about">
        <strong className="gt-cut">{log.buyerNick}</strong>
        <span className="gt-quiet">
          {t(`shell.platform.${log.platform}`)} · {t(`inspection.layout.${log.layout}`)} · {formatInstant(log.startAt)}
        </span>
        <span>{who === '' ? t('inspection.logs.nobody') : who}</span>
        {log.orders.map(({ id: orderId, orderNo }) => (
          <Button key={orderId} size="compact-xs" variant="default" onClick={() => goTo('orders', orderId)}>
            {t('inspection.logs.order', { no: orderNo })}
          </Button>
        ))}
        {log.receptionId !== null && <span className="gt-quiet">{t('inspection.logs.hasReception')}</span>}
      </div>
      <ChatReader
        label={t('inspection.logs.talkWith', { buyer: log.buyerNick })}
        messages={log.messages}
        unknown={log.unknown}
        at={at}
        onLine={setAt}
      />
    </section>
  )
}

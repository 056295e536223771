import { Badge, Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { type BuyerName, goBack, useNavigation } from '#renderer/shell/navigation.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { receive } from './receive.ts'

interface Props {
  readonly id: string
  /** The name behind the link; null when nobody knows it any more. */
  readonly buyer: BuyerName | null
  readonly failure: Failure
}

/** There is no record under that id: what is known of the buyer all the same, what can be done, and the way back. */
export function NoCustomer({ id, buyer, failure }: Props) {
  const t = useText()
  const failureText = useFailureText('customers')
  const from = useNavigation((state) => state.from)
  const stranger = failure.code === 'customer_not_found' ? buyer : null
  return (
    <Stack className="gt-pad" gap="md">
      {stranger ? <Stranger id={id} buyer={stranger} /> : <Text>{failureText(failure)}</Text>}
      <Group gap="sm">
        {stranger && <Button onClick={() => void receive(stranger)}>{t('customers.receive')}</Button>}
        {from && (
          <Button variant="default" onClick={goBack}>
            {t('customers.back', { page: t(`shell.page.${from}`) })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** A buyer without orders has no record yet, but may have been talked to and been promised something. */
function Stranger({ id, buyer }: { id: string; buyer: BuyerName }) {
  const t = useText()
  const { platform, nick } = buyer
  const promises = useQuery('handover.promisesOfBuyer', { platform, buyerNick: nick }).value ?? []
  const talks = useQuery('reception.history', { customerId: id, after: null }).value?.rows ?? []
  return (
    <>
      <Group gap="sm">
        <Title order={3}>{nick}</Title>
        <Badge variant="light">{t(`shell.platform.${platform}`)}</Badge>
      </Group>
      <Text maw={620}>{t('customers.stranger')}</Text>
      <Known
        title={t('customers.promised')}
        lines={promises.map(({ id: key, what, dueAt, state }) => {
          const standing = state === 'answered' ? 'kept' : 'owed'
          return { key, text: [what, formatInstant(dueAt), t(`customers.promise.${standing}`)] }
        })}
      />
      <Known
        title={t('customers.talks')}
        lines={talks.map(({ id: key, openedAt, agentName, outcome, step }) => {
          const end = outcome ? t(`reception.outcome.${outcome}`) : t(`reception.step.${step}`)
          return { key, text: [formatInstant(openedAt), agentName, end] }
        })}
      />
    </>
  )
}

interface KnownProps {
  readonly title: string
  readonly lines: readonly { readonly key: string; readonly text: readonly string[] }[]
}

function Known({ title, lines }: KnownProps) {
  if (lines.length === 0) return null
  return (
    <section aria-label={title}>
      <Text fw={600}>{title}</Text>
      <List size="sm">
        {lines.map(({ key, text }) => (
          <List.Item key={key}>{text.join(' · ')}</List.Item>
        ))}
      </List>
    </section>
  )
}

import { List, Text } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import type { BuyerName } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'

/** What was promised to a buyer, and how they were received. `id`: the customer's, also before there is a record. */
export function KnownOfBuyer({ id, buyer: { platform, nick } }: { id: string; buyer: BuyerName }) {
  const t = useText()
  const promises = useQuery('handover.promisesOfBuyer', { platform, buyerNick: nick }).value ?? []
  const talks = useQuery('reception.history', { customerId: id, after: null }).value?.rows ?? []
  return (
    <>
      <Known
        title={t('customers.promised')}
        lines={promises.map(({ id: key, what, dueAt, state }) => {
          const standing = state === 'answered' ? 'kept' : 'owed'
          return { key, text: [what, formatInstant(dueAt).slice(0, 16), t(`customers.promise.${standing}`)] }
        })}
      />
      <Known
        title={t('customers.talks')}
        lines={talks.map(({ id: key, openedAt, agentName, outcome, step }) => {
          const end = outcome ? t(`reception.outcome.${outcome}`) : t(`reception.step.${step}`)
          return { key, text: [formatInstant(openedAt).slice(0, 16), agentName, end] }
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

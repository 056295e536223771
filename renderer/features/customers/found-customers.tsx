import { Text } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { CustomerRow } from './customer-row.tsx'

interface Props {
  readonly query: string
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** What the search found; an order leads to its buyer. */
export function FoundCustomers({ query, chosen, onChoose }: Props) {
  const t = useText()
  const found = useQuery('search.find', { query })
  if (!found.value) return null
  if (found.value.rows.length === 0) return <Text className="gt-quiet gt-pad">{t('customers.nothing')}</Text>
  return (
    <div className="gt-customers-rows" role="listbox" aria-label={t('shell.page.customers')}>
      {!found.value.isComplete && <Text className="gt-quiet">{t('customers.stillIndexing')}</Text>}
      {found.value.rows.map((row) =>
        row.kind === 'customer' ? (
          <CustomerRow
            key={row.id}
            isChosen={row.id === chosen}
            title={row.nick}
            detail={[row.name, row.lastOrderOn].filter(Boolean).join(' · ')}
            figure={t('customers.orders', { count: row.orderCount })}
            onChoose={() => onChoose(row.id)}
          />
        ) : (
          <CustomerRow
            key={row.id}
            isChosen={row.customerId === chosen}
            title={row.buyerNick}
            detail={`${row.orderNo} · ${row.placedOn}`}
            figure={t(`orders.state.${row.state}`)}
            onChoose={() => onChoose(row.customerId)}
          />
        ),
      )}
    </div>
  )
}

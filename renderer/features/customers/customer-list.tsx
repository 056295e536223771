import { Button, Text } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { CustomerRow } from './customer-row.tsx'

interface Props {
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** Newest activity first, fifty at a time. */
export function CustomerList({ chosen, onChoose }: Props) {
  const t = useText()
  const pages = usePages()
  const page = useQuery('customers.page', { after: pages.after })
  if (!page.value) return null
  if (page.value.rows.length === 0 && pages.isFirst) {
    return (
      <div className="gt-pad">
        <Text className="gt-quiet">{t('customers.empty')}</Text>
        <Button mt="sm" onClick={() => goTo('orders')}>
          {t('customers.importOrders')}
        </Button>
      </div>
    )
  }
  const { rows, next } = page.value
  return (
    <>
      <div className="gt-customers-rows" role="listbox" aria-label={t('shell.page.customers')}>
        {rows.map((row) => (
          <CustomerRow
            key={row.id}
            isChosen={row.id === chosen}
            title={row.nick}
            detail={[row.name, row.place, row.lastOrderOn].filter(Boolean).join(' · ')}
            figure={t('customers.ordersAndTotal', { count: row.orderCount, total: formatFen(row.totalFen) })}
            onChoose={() => onChoose(row.id)}
          />
        ))}
      </div>
      <Pager pages={pages} next={next} />
    </>
  )
}

import { Button, Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { everyOrder } from '#shared/orders/ledger-filter.ts'
import { showFilter } from './ledger-view.ts'

/** Nothing meets the filter, or nothing of what was read so far. */
export function NoMatch({ isReading }: { readonly isReading: boolean }) {
  const t = useText()
  return (
    <div className="gt-pad">
      <Text className="gt-quiet">{t(isReading ? 'orders.ledger.noneYet' : 'orders.ledger.none')}</Text>
      <Button mt="sm" variant="default" onClick={() => showFilter(everyOrder)}>
        {t('orders.ledger.showAll')}
      </Button>
    </div>
  )
}

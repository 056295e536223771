import { Button, Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'

/** An empty ledger says what it is for, and how orders come in. */
export function NoOrders({ onImport }: { readonly onImport: () => void }) {
  const t = useText()
  return (
    <div className="gt-pad">
      <Text className="gt-quiet">{t('orders.page.empty')}</Text>
      <Button mt="sm" onClick={onImport}>
        {t('orders.page.importFirst')}
      </Button>
    </div>
  )
}

import { Button } from '@mantine/core'
import { IconHeadset } from '@tabler/icons-react'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { StartForm } from './start-form.tsx'

/** Nobody is being served: what the page is for, and the first thing to do. */
export function EmptyStart() {
  const t = useText()
  return (
    <div className="rc-empty">
      <IconHeadset size={36} aria-hidden className="gt-quiet" />
      <h2>{t('reception.page.empty.title')}</h2>
      <p>{t('reception.page.empty.what')}</p>
      <StartForm isOnly />
      <p className="gt-quiet">{t('reception.page.empty.keys')}</p>
      <Button variant="subtle" onClick={() => goTo('orders')}>
        {t('reception.page.empty.import')}
      </Button>
    </div>
  )
}

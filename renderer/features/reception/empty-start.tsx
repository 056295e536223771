import { Button } from '@mantine/core'
import { IconHeadset } from '@tabler/icons-react'
import { useNow } from '#renderer/data/use-now.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { FirstSteps } from '#renderer/shell/first-steps.tsx'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DuePromises } from './due-promises.tsx'
import { EndedLine } from './ended-line.tsx'
import { useReceptionView } from './reception-view.ts'
import { StartForm } from './start-form.tsx'

/** Nobody is being served: what the page is for, and the first thing to do. */
export function EmptyStart() {
  const t = useText()
  const now = useNow()
  const ended = useReceptionView((state) => state.ended)
  const inShop = useQuery('reception.queue', { scope: 'shop' }).value?.total ?? 0
  return (
    <div className="rc-empty">
      <IconHeadset size={36} aria-hidden className="gt-quiet" />
      <h2>{t('reception.page.empty.title')}</h2>
      {ended ? <EndedLine ended={ended} /> : <p>{t('reception.page.empty.what')}</p>}
      <StartForm isOnly />
      <ul className="rc-due-list">
        <DuePromises rows={[]} now={now} />
      </ul>
      <p className="gt-quiet">{t('reception.page.empty.keys')}</p>
      <FirstSteps />
      <div className="rc-panel-row">
        {inShop > 0 && (
          <Button variant="subtle" onClick={() => useReceptionView.setState({ scope: 'shop' })}>
            {t('reception.page.empty.shop', { count: inShop })}
          </Button>
        )}
        <Button variant="subtle" onClick={() => goTo('orders')}>
          {t('reception.page.empty.import')}
        </Button>
      </div>
    </div>
  )
}

import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import './story.css'

/** What the desk knows to have happened to an order, the newest first. */
export function OrderStory({ orderId }: { readonly orderId: string }) {
  const t = useText()
  const { value: turns = [] } = useQuery('orders.story', { id: orderId })
  return (
    <section aria-label={t('orders.story')}>
      <h4 className="gt-quiet">{t('orders.story')}</h4>
      <ol className="gt-story">
        {turns.map(({ at, kind, name, note }) => (
          <li key={`${at}${kind}${note}`}>
            <span className="gt-quiet" title={formatInstant(at)}>
              {formatInstant(at).slice(5, 16)}
            </span>{' '}
            <strong>{t(`orders.story.${kind}`)}</strong> {name} {note}
          </li>
        ))}
      </ol>
    </section>
  )
}

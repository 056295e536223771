import { useQuery } from '#renderer/data/use-query.ts'
import { type Text, useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { StoryKind } from '#shared/orders/order-story.ts'
import './story.css'

/** The words for what a turn was about: a step, what a courier said, what somebody wanted changed, or else a check. */
function aboutText(t: Text, kind: StoryKind, about: string): string {
  if (kind === 'stepDone' || kind === 'stepRefused') return t(`pipeline.step.${about}`)
  if (kind === 'parcelStatus') return t(`clocks.kind.${about}`)
  return kind === 'letPass' ? t(`checks.name.${about}`) : t(`checks.change.${about}`)
}

/** What the desk knows to have happened to an order, the newest first. */
export function OrderStory({ orderId }: { readonly orderId: string }) {
  const t = useText()
  const { value: turns = [] } = useQuery('orders.story', { id: orderId })
  return (
    <section aria-label={t('orders.story')}>
      <h4 className="gt-quiet">{t('orders.story')}</h4>
      <ol className="gt-story">
        {turns.map(({ at, kind, source, about, name, note }) => (
          <li key={`${at}${kind}${about}${note}`}>
            <span className="gt-quiet" title={formatInstant(at)}>
              {formatInstant(at).slice(5, 16)}
            </span>{' '}
            <strong>{t(`orders.story.${kind}`, { about: about === null ? '' : aboutText(t, kind, about) })}</strong>{' '}
            {name} {note} <span className="gt-story-source">{t(`orders.story.source.${source}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { monthBeside, monthOf, qualityAreas } from '#shared/orders/quality-review.ts'
import { QualityArea } from './quality-area.tsx'
import './quality.css'

/** The monthly sheet of order processing quality: five areas, each with its figures, a score and what follows from it. */
export function QualityTab() {
  const t = useText()
  const [month, setMonth] = useState(() => monthOf(now()))
  const { value: sheet } = useQuery('orders.qualitySheet', { month })
  const { value } = useQuery('orders.qualityFigures', { month })
  const counted = useLast(value)
  const hasOrders = counted?.figures.some(({ name, value: count }) => name === 'orders' && count !== 0)
  return (
    <div className="or-quality">
      <div className="or-quality-head">
        <Button variant="default" size="compact-sm" onClick={() => setMonth(monthBeside(month, -1))}>
          {t('orders.quality.before')}
        </Button>
        <output aria-label={t('orders.quality.month')}>{month}</output>
        <Button
          variant="default"
          size="compact-sm"
          disabled={month >= monthOf(now())}
          onClick={() => setMonth(monthBeside(month, 1))}
        >
          {t('orders.quality.after')}
        </Button>
        <span className="gt-spread" />
        {counted && (
          <span className="gt-quiet">{t('orders.quality.countedAt', { at: formatInstant(counted.countedAt) })}</span>
        )}
      </div>
      <Text className="gt-quiet">{t('orders.quality.help')}</Text>
      {counted && !hasOrders && <Text>{t('orders.quality.noOrders')}</Text>}
      {sheet &&
        qualityAreas.map((area) => (
          <QualityArea
            key={`${month} ${area}`}
            month={month}
            area={area}
            figures={(counted?.figures ?? []).filter((figure) => figure.area === area)}
            review={sheet.reviews.find((review) => review.area === area) ?? null}
            earlier={sheet.earlier.filter((review) => review.area === area)}
          />
        ))}
    </div>
  )
}

import { CloseButton } from '@mantine/core'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { type Text, useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { valueText } from './figure-text.ts'
import type { OpenedBar } from './reports-view.ts'

type Row = Value<'reports.cases'>['rows'][number]

/** Where a case is read. */
const pages = {
  log: 'inspection',
  reception: 'reception',
  order: 'orders',
  dispute: 'aftersales',
  review: 'aftersales',
} as const

/** The cases behind a figure or a bar, the newest first; each opens where it is read. */
export function CasesList({ opened, onClose }: { readonly opened: OpenedBar; readonly onClose: () => void }) {
  const t = useText()
  const { asked, bar, title } = opened
  const turned = usePages(JSON.stringify([asked, bar]))
  const page = useQuery('reports.cases', { ...asked, bar, after: turned.after }).value
  return (
    <section className="rp-cases" aria-label={t('reports.cases')}>
      <header>
        <h3>{title}</h3>
        <CloseButton aria-label={t('reports.cases.close')} onClick={onClose} />
      </header>
      {!page && <p className="gt-quiet">{t('reports.counting')}</p>}
      {page?.rows.length === 0 && <p className="gt-quiet">{t('reports.cases.none')}</p>}
      <ul>
        {page?.rows.map((row) => (
          <li key={row.refId}>
            <button type="button" onClick={() => goTo(pages[row.kind], row.kind === 'review' ? null : row.refId)}>
              <strong>{row.buyerNick}</strong>
              <span>{told(t, row)}</span>
              <span className="gt-quiet">
                {[formatInstant(row.at).slice(5, 16), t(`reports.kind.${row.kind}`), row.agent]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Pager pages={turned} next={page?.next} />
    </section>
  )
}

function told(t: Text, { waitedMs, fen, counts }: Row): string {
  if (waitedMs !== null) return valueText(t, 'medianReply', waitedMs)
  if (fen !== null) return `¥${formatFen(fen)}`
  return counts === 'bad' ? t('reports.counts.bad') : ''
}

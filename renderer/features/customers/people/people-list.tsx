import { CloseButton } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import type { PeopleFilter } from '#shared/segments/people-filter.ts'
import { openCustomer } from '../customers-view.ts'
import './people-list.css'

interface Props {
  readonly of: PeopleFilter
  /** What these customers have in common, in words. */
  readonly title: string
  readonly onClose: () => void
}

/** The customers behind a figure, highest value first; each opens on its own page. */
export function PeopleList({ of, title, onClose }: Props) {
  const t = useText()
  const pages = usePages(JSON.stringify(of))
  const page = useQuery('segments.people', { of, after: pages.after }).value
  const flagged = page?.flagged ?? 0
  return (
    <section className="cu-people" aria-label={t('segments.people')}>
      <header>
        <h3>{page ? t('segments.people.of', { what: title, count: page.total }) : title}</h3>
        <CloseButton aria-label={t('segments.people.close')} onClick={onClose} />
      </header>
      {!page && <p className="gt-quiet">{t('segments.counting')}</p>}
      {page?.total === 0 && <p className="gt-quiet">{t('segments.people.none')}</p>}
      {flagged > 0 && <p className="gt-quiet">{t('segments.groups.excluded', { count: flagged })}</p>}
      <ul>
        {page?.rows.map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => openCustomer(row.id)}>
              <strong>{row.nick}</strong>
              <span>
                {t('segments.people.line', {
                  paid: row.paidOrderCount,
                  total: formatFen(row.totalFen),
                  value: row.value,
                })}
              </span>
              <span className="gt-quiet">
                {[
                  row.level && t(`segments.level.${row.level}`),
                  row.lastPaidOn && t('segments.people.last', { on: row.lastPaidOn }),
                  row.isFlagged && t('segments.flagged'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Pager pages={pages} next={page?.next} />
    </section>
  )
}

import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { CustomerLink } from '../name-link.tsx'
import { BeginVip } from './begin-vip.tsx'

interface Props {
  readonly atLeast: number
  /** Customers who are under way or qualified already. */
  readonly taken: readonly string[]
}

/** Who meets the condition and has not begun, highest value first. */
export function VipCandidates({ atLeast, taken }: Props) {
  const t = useText()
  const pages = usePages()
  const page = useQuery('segments.people', { of: { by: 'value', atLeast }, after: pages.after }).value
  const rows = page?.rows.filter(({ id, isFlagged }) => !taken.includes(id) && !isFlagged)
  return (
    <div>
      <h3>{t('loyalty.vip.candidates')}</h3>
      {!rows && <p className="gt-quiet">{t('segments.counting')}</p>}
      {rows?.length === 0 && <p className="gt-quiet">{t('loyalty.vip.none')}</p>}
      <ul>
        {rows?.map(({ id, nick, value }) => (
          <li key={id} className="cu-vip">
            <CustomerLink id={id} name={nick} />
            <span className="gt-quiet">{t('loyalty.vip.value', { value })}</span>
            <BeginVip customerId={id} words={t('loyalty.vip.begin')} />
          </li>
        ))}
      </ul>
      <Pager pages={pages} next={page?.next} />
    </div>
  )
}

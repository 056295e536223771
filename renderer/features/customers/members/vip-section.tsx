import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { vipCondition } from '#shared/loyalty/vip.ts'
import { VipCandidates } from './vip-candidates.tsx'
import { VipLine } from './vip-line.tsx'

const parts = ['dueAgain', 'underWay', 'registered', 'ended'] as const

/** The yearly VIP process (R51): who is to be looked at again, under way, qualified, and who could begin. */
export function VipSection() {
  const t = useText()
  const rows = useQuery('loyalty.vips', {}).value
  if (!rows) return null
  const partOf = ({ status, isDueAgain }: (typeof rows)[number]) => {
    if (isDueAgain) return 'dueAgain'
    if (status === 'registered') return 'registered'
    return status === 'expired' || status === 'declined' ? 'ended' : 'underWay'
  }
  const open = rows.filter((row) => ['underWay', 'registered'].includes(partOf(row)) || row.isDueAgain)
  return (
    <section className="cu-section">
      <h2>{t('loyalty.vip')}</h2>
      <p className="gt-quiet">{t('loyalty.vip.help')}</p>
      {parts.map((part) => {
        const own = rows.filter((row) => partOf(row) === part)
        if (own.length === 0) return null
        return (
          <div key={part}>
            <h3>{`${t(`loyalty.vip.${part}`)} · ${own.length}`}</h3>
            <ul>
              {own.map((row) => (
                <li key={row.id}>
                  <VipLine row={row} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <VipCandidates atLeast={vipCondition} taken={open.map(({ customerId }) => customerId)} />
    </section>
  )
}

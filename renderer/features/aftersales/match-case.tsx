import { Button } from '@mantine/core'
import { inTurn } from '#renderer/data/own-turns.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'

/** The case a parcel belongs to (R32): one press, and that case has received its goods. */
export function MatchCase({ view }: { readonly view: TicketView }) {
  const t = useText()
  const { id, version } = view
  const rows = useQuery('aftersales.casesForParcel', { id }).value ?? []
  const { problem, isSending, start } = useSending('aftersales', (caseId: string) =>
    inTurn(id, version, (expected) =>
      runCommand('aftersales.matchParcel', { id, expected, to: { is: 'case', caseId } }),
    ),
  )
  if (rows.length === 0) return null
  return (
    <section aria-label={t('registers.match.cases')}>
      <p className="gt-quiet">{t('registers.match.cases')}</p>
      <ul onKeyDown={moveByArrows}>
        {rows.map(({ id: caseId, buyerNick, kind, title, isAnnounced }) => (
          <li key={caseId} className="as-line" data-row>
            <span className="as-grow">
              <strong>{buyerNick || t('aftersales.noBuyer')}</strong> {t(`aftersales.kind.${kind}`)} {title}{' '}
              {isAnnounced && <span className="as-warn">{t('registers.match.announced')}</span>}
            </span>
            <Button
              size="compact-sm"
              variant={isAnnounced ? 'filled' : 'default'}
              disabled={isSending}
              aria-label={t('registers.match.itOf', { nick: buyerNick })}
              onClick={() => void start(caseId)}
            >
              {t('registers.match.it')}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemLine problem={problem} />
    </section>
  )
}

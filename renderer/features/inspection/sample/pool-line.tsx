import type { Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import type { Failure } from '#shared/kernel/result.ts'

interface Props {
  readonly pool: Value<'inspection.spotPool'> | undefined
  readonly failure: Failure | null
}

/** What a draw would draw from: talks, complaints, and each agent with the six-second rate beside the team's. */
export function PoolLine({ pool, failure }: Props) {
  const t = useText()
  const failureText = useFailureText('inspection')
  if (failure) return <ProblemLine className="gt-wide" problem={failureText(failure)} />
  if (!pool) return null
  return (
    <div className="gt-wide qc-pool" role="status">
      <p>
        {t('scorecards.pool', { size: pool.poolSize, unseen: pool.unseen, complaints: pool.complaints })}{' '}
        <span className="gt-quiet">
          {pool.unknownAgents > 0 && `${t('scorecards.draw.unknown', { count: pool.unknownAgents })} · `}
          {t('scorecards.pool.later')}
        </span>
      </p>
      <ul>
        {pool.agents.map(({ personId, name, talks, met, all, isBelowTeam, isInFocus }) => (
          <li key={personId}>
            <span>{name}</span> <span className="gt-quiet">{t('scorecards.pool.agent', { talks, met, all })}</span>
            {isInFocus && <strong className="qc-reason"> {t('scorecards.reason.focus')}</strong>}
            {isBelowTeam && <strong className="qc-reason"> {t('scorecards.reason.poorData')}</strong>}
          </li>
        ))}
      </ul>
    </div>
  )
}

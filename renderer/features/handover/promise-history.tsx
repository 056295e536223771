import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { PromiseMemo, PromiseTurn } from '#shared/handover/promise.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { shortTime } from './short-time.ts'

interface Props {
  readonly history: PromiseMemo['history']
  readonly nameOf: (personId: string | null) => string
}

/** What became of a promise, both names of every change of hands (R05). */
export function PromiseHistory({ history, nameOf }: Props) {
  const t = useText()
  const now = useNow()
  return (
    <ol className="ho-history">
      {history.map((turn) => (
        <li key={`${turn.at}${turn.did}`}>
          <span className="gt-quiet" title={formatInstant(turn.at)}>
            {shortTime(turn.at, now)}
          </span>
          <strong>{nameOf(turn.by)}</strong>
          <span>{t(`handover.did.${turn.did}`)}</span>
          {turn.from && turn.to && <span>{fromTo(turn, nameOf, t)}</span>}
          {turn.note !== '' && <span className="ho-reason">{turn.note}</span>}
        </li>
      ))}
    </ol>
  )
}

function fromTo({ from, to }: PromiseTurn, nameOf: Props['nameOf'], t: ReturnType<typeof useText>): string {
  return t('handover.page.fromTo', { from: nameOf(from ?? null), to: nameOf(to ?? null) })
}

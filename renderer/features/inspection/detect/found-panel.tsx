import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { foundPerPage } from '#shared/inspection/detector-entries.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { FoundTalk } from './found-talk.tsx'

type FoundBy =
  | { readonly kind: 'detector'; readonly detector: Value<'inspection.detectorRules'>['rules'][number]['detector'] }
  | { readonly kind: 'rule'; readonly ruleId: string }

interface Props {
  readonly by: FoundBy
  readonly days: number
  /** What was found, in words. */
  readonly title: string
}

/** The talks behind a figure, newest first; one of them shows its lines. */
export function FoundPanel({ by, days, title }: Props) {
  const t = useText()
  const [from, setFrom] = useState(0)
  const [openId, open] = useState<string | null>(null)
  const value = useLast(useQuery('inspection.foundTalks', { by, days, from }).value)
  if (!value) return <div aria-busy="true" />
  const { total, rows } = value
  return (
    <section className="in-found" aria-label={title}>
      <h3>{t('detectors.behind', { title, count: total })}</h3>
      <ul onKeyDown={moveByArrows}>
        {rows.map((row) => (
          <li key={row.id} data-row>
            <UnstyledButton
              className="in-found-line"
              aria-expanded={row.id === openId}
              onClick={() => open(row.id === openId ? null : row.id)}
            >
              <time>{formatInstant(row.startAt)}</time>
              <strong>{row.buyerNick}</strong>
              <span>{row.personName || t('detectors.unknownPerson')}</span>
              <span className="gt-quiet">
                {t(`detectors.kind.${row.kind}`)}
                {row.times > 1 && ` · ${t('detectors.times', { count: row.times })}`}
              </span>
            </UnstyledButton>
            {row.id === openId && <FoundTalk id={row.id} />}
          </li>
        ))}
      </ul>
      {total > foundPerPage && (
        <div className="in-row">
          <Button variant="default" disabled={from === 0} onClick={() => setFrom(from - foundPerPage)}>
            {t('shell.pageBefore')}
          </Button>
          <Button
            variant="default"
            disabled={from + foundPerPage >= total}
            onClick={() => setFrom(from + foundPerPage)}
          >
            {t('shell.pageAfter')}
          </Button>
        </div>
      )}
    </section>
  )
}

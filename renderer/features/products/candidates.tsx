import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'

export type Candidate = Value<'products.candidates'>['rows'][number]

const shownAtFirst = 8

/** Codes that orders carry and the register does not know yet, most sold first. */
export function Candidates({ onTake }: { onTake: (candidate: Candidate) => void }) {
  const t = useText()
  const { value } = useQuery('products.candidates', {})
  const [isWhole, showWhole] = useState(false)
  if (!value || value.total === 0) return null
  const rows = isWhole ? value.rows : value.rows.slice(0, shownAtFirst)
  return (
    <section className="pr-candidates">
      <h3>{t('products.candidates', { count: value.total })}</h3>
      <ul onKeyDown={moveByArrows}>
        {rows.map((row) => (
          <li key={row.code} data-row>
            <span className="gt-cut">
              {row.title} <small className="gt-quiet">{row.code}</small>
            </span>
            <span className="gt-quiet">{t('products.candidate.sold', { count: row.last90 })}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('products.candidate.take', { title: row.title })}
              onClick={() => onTake(row)}
            >
              {t('products.candidate')}
            </Button>
          </li>
        ))}
      </ul>
      {!isWhole && value.rows.length > shownAtFirst && (
        <Button size="compact-xs" variant="subtle" onClick={() => showWhole(true)}>
          {t('products.candidates.all')}
        </Button>
      )}
    </section>
  )
}

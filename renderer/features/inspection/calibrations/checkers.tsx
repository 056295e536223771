import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { useLeads } from '../sheet/use-leads.ts'
import { useAgreementText } from './agreement-text.ts'

/** How many checks a second look draws at once (ours). */
const looksAtOnce = 3

/** Who judges: how much, how often somebody looked again, and how far the two agreed. */
export function Checkers() {
  const t = useText()
  const failureText = useFailureText('inspection')
  const agreementText = useAgreementText()
  const { me } = useLeads()
  const [said, say] = useState<string | null>(null)
  const checkers = useQuery('inspection.checkers', {}).value ?? []
  if (checkers.length === 0) return null

  async function look(checkerId: string): Promise<void> {
    const result = await runCommand('inspection.drawSecondLooks', { checkerId, most: looksAtOnce })
    say(result.ok ? t('scorecards.checkers.drawn', { ...result.value }) : failureText(result.failure))
  }

  return (
    <section className="qc-averages" aria-label={t('scorecards.checkers')}>
      <ul className="qc-checkers">
        {checkers.map(({ personId, name, checks, looks, agreement }) => (
          <li key={personId} className="qc-line">
            <strong>{name}</strong>
            <span className="gt-quiet">{t('scorecards.checkers.counts', { checks, looks })}</span>
            {looks > 0 && <span>{agreementText(agreement)}</span>}
            {personId !== me && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('scorecards.checkers.lookAt', { name })}
                onClick={() => void look(personId)}
              >
                {t('scorecards.checkers.look')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {said !== null && <p role="status">{said}</p>}
    </section>
  )
}

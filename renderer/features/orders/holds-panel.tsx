import { Button } from '@mantine/core'
import { useState } from 'react'
import { HoldForm } from '#renderer/checks/hold-form.tsx'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'

/** 留货 (R21): pieces promised to buyers, each until its time, and a new one as far as there are pieces to promise. */
export function HoldsPanel() {
  const t = useText()
  const [isOpen, open] = useState(false)
  const holds = useQuery('checks.holds', {}).value ?? []
  return (
    <section className="gt-pad gt-board-panel" aria-label={t('checks.page.holds')}>
      {isOpen ? (
        <HoldForm onLeave={() => open(false)} />
      ) : (
        <Button onClick={() => open(true)}>{t('checks.page.hold')}</Button>
      )}
      <ul>
        {holds.map(({ id, code, quantity, buyerNick, until, byName }) => (
          <li key={id} className="gt-board-hold">
            <span>
              {t('checks.page.hold.line', {
                code,
                count: quantity,
                nick: buyerNick,
                until: formatInstant(until).slice(5, 16),
              })}
            </span>
            <span className="gt-quiet">{byName}</span>
            <Button size="compact-xs" variant="subtle" onClick={() => void runCommand('checks.releaseHold', { id })}>
              {t('checks.page.hold.release')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

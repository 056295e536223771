import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { AppealForm } from './appeal-form.tsx'
import { DecideForm } from './decide-form.tsx'

/** What may be done with a check now: its agent signs or appeals, who leads decides. */
export function CheckTurns({ check }: { readonly check: Value<'inspection.spotCheck'> }) {
  const t = useText()
  const [isAppealing, appeal] = useState(false)
  const { problem, isSending, start } = useSending('inspection', () =>
    runCommand('inspection.signCheck', { id: check.id, expected: check.version }),
  )
  const { maySign, mayAppealUntil, mayDecide } = check
  if (isAppealing) return <AppealForm check={check} onDone={() => appeal(false)} />
  if (mayDecide) return <DecideForm check={check} />
  return (
    <div className="qc-line">
      {maySign && (
        <Button size="compact-sm" loading={isSending} onClick={() => void start()}>
          {t('scorecards.sign')}
        </Button>
      )}
      {mayAppealUntil !== null && (
        <>
          <Button size="compact-sm" variant="default" onClick={() => appeal(true)}>
            {t('scorecards.appeal')}
          </Button>
          <span className="gt-quiet">
            {t('scorecards.appeal.until', { at: formatInstant(mayAppealUntil).slice(5, 16) })}
          </span>
        </>
      )}
      <ProblemLine problem={problem} />
    </div>
  )
}

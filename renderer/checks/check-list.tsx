import { IconCircleCheck } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import type { ShownCheck } from '#shared/checks/answers.ts'
import type { CheckName } from '#shared/checks/check.ts'
import { CheckCard } from './check-card.tsx'
import './checks.css'

interface Props {
  readonly label: string
  readonly checks: readonly ShownCheck[]
  readonly onOverride: (check: CheckName, reason: string) => Promise<void>
  readonly onLeave: () => void
}

/** What needs somebody's eyes as cards, what somebody let pass among them; all that passed by itself in one line. */
export function CheckList({ label, checks, onOverride, onLeave }: Props) {
  const t = useText()
  const quiet = checks.filter(({ verdict, evidence }) => verdict === 'passed' && evidence.length === 0)
  // Nothing is known of it: that is no pass, and nothing to hold anybody up.
  const unknown = quiet.find(({ reason }) => reason === 'stock_unknown')
  const names = quiet
    .filter((check) => check !== unknown)
    .map(({ check }) => t(`checks.name.${check}`))
    .join(t('checks.page.comma'))
  return (
    <>
      <ul className="gt-check-cards" aria-label={label}>
        {checks
          .filter((check) => !quiet.includes(check))
          .map((check) => (
            <CheckCard
              key={check.check}
              check={check}
              onOverride={(reason) => onOverride(check.check, reason)}
              onLeave={onLeave}
            />
          ))}
      </ul>
      {quiet.length > 0 && (
        <p className="gt-check-passed">
          <IconCircleCheck size={15} aria-hidden />
          <span>
            {t('checks.page.passed', { names })} {unknown && t(`checks.reason.${unknown.reason}`)}
          </span>
        </p>
      )}
    </>
  )
}

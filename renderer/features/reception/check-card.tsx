import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { OneLine } from '#renderer/ui/one-line.tsx'
import type { CheckResult } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'

const verdictIcon = { passed: IconCircleCheck, confirm: IconAlertTriangle, blocked: IconHandStop } as const

interface Props {
  readonly check: CheckResult
  readonly onOverride: (reason: string) => Promise<void>
}

/** One check: the verdict first, then why, then what it was seen from. Whoever lets it pass says why. */
export function CheckCard({ check, onOverride }: Props) {
  const t = useText()
  const [isAsking, ask] = useState(false)
  const isOpen = check.verdict !== 'passed' && check.overrideReason === null
  const verdict = isOpen || check.verdict === 'passed' ? check.verdict : 'passed'
  const Icon = verdictIcon[verdict]
  return (
    <li className="rc-check-card" data-verdict={verdict}>
      <p className="rc-check-head">
        <Icon size={16} aria-hidden />
        <strong>{t(`reception.verdict.${verdict}`)}</strong>
        <span>{t(`reception.checkName.${check.check}`)}</span>
        {isOpen && !isAsking && (
          <Button size="compact-xs" variant="subtle" data-override={check.check} onClick={() => ask(true)}>
            {t('reception.page.override.ask')}
          </Button>
        )}
      </p>
      <p className="rc-check-reason">
        {check.overrideReason === null
          ? t(`reception.check.${check.reason}`)
          : t('reception.page.override.given', { reason: check.overrideReason })}
      </p>
      {check.evidence.map((line) => (
        <p key={line} className="rc-check-evidence">
          {line}
        </p>
      ))}
      {isOpen && isAsking && (
        <OneLine
          label={t('reception.page.override.reason')}
          action={t('reception.page.override.action')}
          onSend={(reason) => {
            ask(false)
            void onOverride(reason).then(focusSearch)
          }}
          onLeave={() => {
            ask(false)
            focusSearch()
          }}
        />
      )}
    </li>
  )
}

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { OneLine } from '#renderer/ui/one-line.tsx'
import type { ShownCheck } from '#shared/checks/answers.ts'
import { mustBeDone } from '#shared/checks/check.ts'
import { dayOf } from '#shared/kernel/time.ts'

const verdictIcon = { passed: IconCircleCheck, confirm: IconAlertTriangle, blocked: IconHandStop } as const

interface Props {
  readonly check: ShownCheck
  readonly onOverride: (reason: string) => Promise<void>
  /** Where the keyboard goes on. */
  readonly onLeave: () => void
}

/** One check: the verdict first, then why, then what it was seen from. Whoever lets it pass says why. */
export function CheckCard({ check, onOverride, onLeave }: Props) {
  const t = useText()
  const [isAsking, ask] = useState(false)
  const isOpen = check.verdict !== 'passed' && check.overrideReason === null
  const verdict = isOpen ? check.verdict : 'passed'
  const Icon = verdictIcon[verdict]
  const told = check.reason === 'buyer_not_told'
  return (
    <li className="gt-check-card" data-verdict={verdict}>
      <p className="gt-check-head">
        <Icon size={16} aria-hidden />
        <strong>{t(`checks.verdict.${verdict}`)}</strong>
        <span>{t(`checks.name.${check.check}`)}</span>
        {isOpen && !isAsking && !mustBeDone(check) && (
          <Button size="compact-xs" variant="subtle" data-override={check.check} onClick={() => ask(true)}>
            {t(told ? 'checks.page.override.told' : 'checks.page.override')}
          </Button>
        )}
      </p>
      <p className="gt-check-reason">
        <ReasonText check={check} />
      </p>
      {check.evidence.map((line, at) => (
        <p key={line} className="gt-check-evidence">
          {line} <Decided decided={check.decided[at]} />
        </p>
      ))}
      {isOpen && isAsking && (
        <OneLine
          label={t(told ? 'checks.page.override.toldReason' : 'checks.page.override.reason')}
          action={t(told ? 'checks.page.override.told' : 'checks.page.override')}
          onSend={(reason) => {
            ask(false)
            void onOverride(reason).then(onLeave)
          }}
          onLeave={() => {
            ask(false)
            onLeave()
          }}
        />
      )}
    </li>
  )
}

/** Who said how the two accounts stand to each other. */
function Decided({ decided }: { decided: ShownCheck['decided'][number] | undefined }) {
  const t = useText()
  if (!decided) return null
  const { as, relation, at, byName } = decided
  const how =
    relation === null ? t(`checks.decided.${as}`) : t('checks.decided.as', { how: t(`customers.relation.${relation}`) })
  return <span className="gt-quiet">{t('checks.decided', { how, on: dayOf(at), name: byName })}</span>
}

function ReasonText({ check: { reason, marks = [], overrideReason, byName } }: { check: ShownCheck }) {
  const t = useText()
  if (overrideReason !== null && byName) return t('checks.page.override.by', { name: byName, reason: overrideReason })
  if (overrideReason !== null) return t('checks.page.override.given', { reason: overrideReason })
  return (
    <>
      {t(`checks.reason.${reason}`)}
      {marks.map((mark) => (
        <span key={mark} className="gt-check-mark">
          {t(`checks.mark.${mark}`)}
        </span>
      ))}
    </>
  )
}

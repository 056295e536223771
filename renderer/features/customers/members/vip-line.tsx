import { Button } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { VipAct } from '#shared/loyalty/vip.ts'
import { CustomerLink } from '../name-link.tsx'
import { BeginVip } from './begin-vip.tsx'

type Row = Value<'loyalty.vips'>[number]

/** One customer's place in the process, and the next act on it. */
export function VipLine({ row }: { row: Row }) {
  const t = useText()
  const { customerId, nick, status, nextAct, isDueAgain, rfmValue, evaluatedAt, validUntil, slipReceivedAt } = row
  const told = [
    t(`loyalty.vip.status.${status}`),
    status === 'mailed' && slipReceivedAt !== null && t('loyalty.vip.slip'),
    t('loyalty.vip.value', { value: rfmValue }),
    validUntil === null
      ? t('loyalty.vip.evaluated', { on: dayOf(evaluatedAt) })
      : t('loyalty.vip.until', { on: dayOf(validUntil) }),
  ]
  return (
    <div className="cu-vip">
      <CustomerLink id={customerId} name={nick ?? t('loyalty.vip.unnamed')} />
      <span className="gt-quiet">{told.filter(Boolean).join(' · ')}</span>
      {nextAct && <Act row={row} act={nextAct} />}
      {nextAct && <Act row={row} act="decline" />}
      {isDueAgain && <BeginVip customerId={customerId} words={t('loyalty.vip.again')} />}
    </div>
  )
}

function Act({ row: { id, version }, act }: { readonly row: Row; readonly act: VipAct }) {
  const t = useText()
  const { problem, isSending, start } = useSending('loyalty', () =>
    runCommand('loyalty.stepVip', { id, expected: version, act }),
  )
  return (
    <>
      <Button
        size="compact-xs"
        variant={act === 'decline' ? 'subtle' : 'default'}
        loading={isSending}
        onClick={() => void start()}
      >
        {t(`loyalty.vip.act.${act}`)}
      </Button>
      <ProblemLine problem={problem} />
    </>
  )
}

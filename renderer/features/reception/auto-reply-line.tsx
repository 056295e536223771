import { IconMessageBolt, IconMessageOff } from '@tabler/icons-react'
import { useNow } from '#renderer/data/use-now.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { usePreferences } from '#renderer/shell/preferences.ts'
import { useText } from '#renderer/text/use-text.ts'
import { readClock } from '#shared/reception/clock.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { autoReplyAdvice } from '#shared/response/auto-reply.ts'
import { useResponseLimits } from './use-response-limits.ts'
import { owedCount } from './waiting-order.ts'

/** Whether the console's automatic reply helps with this buyer now (R10); one line, only when there is something to say. */
export function AutoReplyLine({ reception }: { reception: Reception }) {
  const t = useText()
  const now = useNow()
  const off = usePreferences(({ coachOff }) => coachOff)
  const { loadReplyFrom } = useResponseLimits()
  const waiting = owedCount(useQuery('reception.queue', { scope: 'mine' }).value?.rows ?? [], now)
  const { firstReplyAt } = readClock(reception.events)
  const hasOpenObjection = reception.sealed.objections.some(({ state }) => state === 'open')
  const advice = autoReplyAdvice({ waiting, loadReplyFrom, isNew: firstReplyAt === null, hasOpenObjection })
  if (advice === null || off?.includes('autoReply')) return null
  const Icon = advice === 'on' ? IconMessageBolt : IconMessageOff
  return (
    <p className="rc-advice" data-advice={advice}>
      <Icon size={14} aria-hidden />
      <span>{t(`response.advice.${advice}`, { count: waiting })}</span>
    </p>
  )
}

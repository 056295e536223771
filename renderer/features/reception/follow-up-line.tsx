import { Button } from '@mantine/core'
import { IconHourglass, IconPhoneCall } from '@tabler/icons-react'
import { useState } from 'react'
import { type CommandName, runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { clockText } from '#renderer/ui/duration.ts'
import type { FollowUpRow } from '#shared/reception/answers.ts'
import { isDue } from '#shared/reception/follow-up.ts'
import { useRefusalText } from './refusal-text.ts'

type Turn = Extract<
  CommandName,
  'reception.contactFollowUp' | 'reception.buyerBought' | 'reception.buyerStillLooks' | 'reception.cancelFollowUp'
>

/** A buyer who wanted to think: once ten minutes are over, one word, and then one of two answers (R24). */
export function FollowUpLine({ followUp, now }: { followUp: FollowUpRow; now: number }) {
  const t = useText()
  const refusalText = useRefusalText()
  const [problem, setProblem] = useState<string | null>(null)
  const { id, buyerNick, state, dueAt } = followUp
  const due = isDue(followUp, now)
  const isAsked = state === 'contacted'

  async function turn(entry: Turn): Promise<void> {
    const result = await runCommand(entry, { id })
    setProblem(result.ok ? null : refusalText(result.failure))
  }

  return (
    <li className="rc-follow" data-due={due || isAsked || undefined}>
      <div className="rc-follow-line">
        {due || isAsked ? <IconPhoneCall size={14} aria-hidden /> : <IconHourglass size={14} aria-hidden />}
        <span className="rc-line-nick">{buyerNick}</span>
        <span className="gt-quiet">
          {isAsked && t('reception.page.followUp.contacted')}
          {due && t('reception.page.followUp.due')}
          {!due && !isAsked && t('reception.page.followUp.waiting', { time: clockText(dueAt - now) })}
        </span>
      </div>
      {(due || isAsked) && (
        <div className="rc-follow-answers">
          {due && (
            <Button size="compact-xs" variant="light" onClick={() => void turn('reception.contactFollowUp')}>
              {t('reception.page.followUp.contact')}
            </Button>
          )}
          <Button size="compact-xs" variant="default" onClick={() => void turn('reception.buyerBought')}>
            {t('reception.page.followUp.bought')}
          </Button>
          {isAsked && (
            <Button size="compact-xs" variant="default" onClick={() => void turn('reception.buyerStillLooks')}>
              {t('reception.page.followUp.stillLooks')}
            </Button>
          )}
        </div>
      )}
      {problem && (
        <p className="rc-problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  )
}

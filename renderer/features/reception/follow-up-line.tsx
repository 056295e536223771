import { Button } from '@mantine/core'
import { IconHourglass, IconPhoneCall } from '@tabler/icons-react'
import { useState } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { type CommandName, runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { checkBeforeCopy, putOnClipboard } from '#renderer/outgoing/check-before-copy.ts'
import { dropHeld } from '#renderer/outgoing/held-copies.ts'
import { HeldCopyBox } from '#renderer/outgoing/held-copy-box.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { clockText } from '#renderer/ui/duration.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import type { FollowUpRow } from '#shared/reception/answers.ts'
import { isDue } from '#shared/reception/follow-up.ts'
import { calmMoment } from '#shared/reception/moment-of-talk.ts'
import { fillVariables } from '#shared/scripts/fill-variables.ts'
import { valuesOf } from '#shared/scripts/values-of.ts'
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

  const words = useFollowUpWords(followUp, due)

  /** The word itself is copied: it counts as contacted, for the next thing the agent does is to paste it. */
  async function copy(): Promise<void> {
    if (words === null) return
    const cleared = await checkBeforeCopy({
      ...{ place: id, receptionId: followUp.receptionId, texts: [words], moment: calmMoment(now) },
      again: copy,
    })
    if (!cleared.ok) return
    const put = await putOnClipboard(cleared.value)
    if (put.ok) await turn('reception.contactFollowUp')
    else setProblem(refusalText(put.failure))
  }

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
          {due && words !== null && (
            <Button
              size="compact-xs"
              variant="light"
              data-act="follow-up"
              title={t('reception.page.followUp.copy.title', { words })}
              onClick={() => void copy()}
            >
              {t('reception.page.followUp.copy')}
            </Button>
          )}
          {due && (
            <Button size="compact-xs" variant="default" onClick={() => void turn('reception.contactFollowUp')}>
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
      <HeldCopyBox place={id} onLeave={() => dropHeld(id)} />
      <ProblemLine problem={problem} />
    </li>
  )
}

/** The first follow-up script that needs nothing typed; null when there is none. */
function useFollowUpWords({ platform, buyerNick }: FollowUpRow, due: boolean): string | null {
  const seat = useSeat()
  const { value } = useQuery('scripts.search', due ? { query: '', step: 'farewell', platform } : null)
  const known = { buyerNick, shopName: seat?.shop?.name ?? null, agentName: seat?.person?.name ?? null, order: null }
  for (const { script } of value?.rows ?? []) {
    const filled = fillVariables(script.messages.slice(0, 1), valuesOf(known))
    if (script.farewellCase === 'followUp' && filled.ok) return filled.value[0] ?? null
  }
  return null
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import type { SpotMember } from '#shared/inspection/sample-entries.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { ReplaceForm } from './replace-form.tsx'
import { useSample } from './sample-view.ts'

interface Props {
  readonly draw: Value<'inspection.spotDraw'>
  readonly chosen: string | null
}

/** The drawn talks, each with why it was drawn and who has judged it. */
export function MemberList({ draw, chosen }: Props) {
  const t = useText()
  const [replaced, replace] = useState<string | null>(null)
  return (
    <div className="qc-members">
      <ul aria-label={t('scorecards.members')} onKeyDown={moveByArrows}>
        {draw.members.map((one) => (
          <li key={one.logId} data-row>
            <Member member={one} isOpen={one.logId === chosen} />
            {one.logId === chosen && one.check === null && replaced !== one.logId && (
              <Button size="compact-xs" variant="subtle" onClick={() => replace(one.logId)}>
                {t('scorecards.replace')}
              </Button>
            )}
            {replaced === one.logId && <ReplaceForm draw={draw} logId={one.logId} onDone={() => replace(null)} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Member({ member, isOpen }: { readonly member: SpotMember; readonly isOpen: boolean }) {
  const t = useText()
  const { logId, reason, personName, talk, check, insteadBecause } = member
  return (
    <button type="button" className="qc-row" aria-current={isOpen} onClick={() => useSample.setState({ logId })}>
      <span className="qc-line">
        <span className="qc-reason" data-reason={reason}>
          {t(`scorecards.reason.${reason}`)}
        </span>
        <strong className="gt-cut">{personName}</strong>
        <span className="gt-spread" />
        {talk && <span className="gt-quiet">{formatInstant(talk.startAt).slice(5, 16)}</span>}
      </span>
      <span className="qc-line gt-quiet">
        <span className="gt-cut">{talk ? talk.buyerNick : t('scorecards.member.gone')}</span>
        {talk && <span>{t('scorecards.member.lines', { count: talk.messageCount })}</span>}
        <span className="gt-spread" />
        {check ? t('scorecards.member.checked', { name: check.checkerName }) : t('scorecards.member.open')}
      </span>
      {insteadBecause !== null && (
        <span className="gt-quiet gt-cut">{t('scorecards.member.instead', { reason: insteadBecause })}</span>
      )}
    </button>
  )
}

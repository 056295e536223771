import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { CommentForm } from '../sheet/comment-form.tsx'
import { ScoreLine } from '../sheet/score-line.tsx'
import { SheetItems } from '../sheet/sheet-items.tsx'
import { TalkLines } from '../sheet/talk-lines.tsx'
import { AppealList } from './appeal-list.tsx'
import { CheckTurns } from './check-turns.tsx'

/** One check: the talk with its comments, the sheet, what the agent said to it and what was decided. */
export function CheckPage({ id }: { readonly id: string }) {
  const t = useText()
  const failureText = useFailureText('inspection')
  const minute = useMinute()
  const [line, setLine] = useState(1)
  const [isWriting, write] = useState(false)
  const { value, failure } = useQuery('inspection.spotCheck', { id, minute })
  const check = useLast(value)
  if (!check) return <div className="qc-work">{failure && <p>{failureText(failure)}</p>}</div>
  const { personName, checkerName, talkAt, givenAt, reason, form, formId, answers, comments } = check
  return (
    <section className="qc-work" aria-label={t('scorecards.check', { name: personName })}>
      <div className="qc-line">
        <h3>{personName}</h3>
        <span className="gt-quiet">
          {[
            reason === null ? t('scorecards.reason.byHand') : t(`scorecards.reason.${reason}`),
            t('scorecards.check.given', { name: checkerName, at: formatInstant(givenAt).slice(5, 16) }),
            t('scorecards.check.talk', { at: formatInstant(talkAt).slice(5, 16) }),
          ].join(' · ')}
        </span>
        <span className="qc-standing" data-standing={check.standing}>
          {t(`scorecards.standing.${check.standing}`)}
        </span>
      </div>
      {reason !== 'random' && <p className="gt-quiet">{t('scorecards.check.coaches')}</p>}
      <CheckTurns key={check.version} check={check} />
      <AppealList check={check} />
      <div className="qc-sheet">
        <div className="qc-left">
          <TalkLines logId={check.logId} line={line} onLine={setLine} comments={comments} />
          {isWriting ? (
            <CommentForm line={line} check={check} onDone={() => write(false)} />
          ) : (
            <Button size="compact-xs" variant="default" onClick={() => write(true)}>
              {t('scorecards.comment.on', { line })}
            </Button>
          )}
        </div>
        <div className="qc-right">
          <ScoreLine form={form} formId={formId} answers={answers} />
          <SheetItems form={form} formId={formId} answers={answers} />
        </div>
      </div>
    </section>
  )
}

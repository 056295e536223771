import { Button } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { talkLines } from '#shared/inspection/check-entries.ts'
import { formatInstant, timeOf } from '#shared/kernel/time.ts'

interface Props {
  readonly logId: string
  /** The line keys begin at, from 1. */
  readonly line: number
  readonly onLine: (line: number) => void
  /** Comments under a line, in their order. */
  readonly comments: readonly { readonly line: number; readonly text: string; readonly byName?: string }[]
}

/** The talk that is judged, words masked: up and down (or J and K) go from line to line. */
export function TalkLines({ logId, line, onLine, comments }: Props) {
  const t = useText()
  const failureText = useFailureText('inspection')
  const list = useId()
  const [from, setFrom] = useState(0)
  const { value, failure } = useQuery('inspection.spotTalk', { logId, from })
  const talk = useLast(value)
  if (!talk) return <div className="qc-talk">{failure && <p className="gt-quiet">{failureText(failure)}</p>}</div>
  const last = from + talk.lines.length

  function press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = stepOf(event.key)
    if (step === 0) return
    event.preventDefault()
    event.stopPropagation()
    onLine(Math.min(Math.max(line + step, from + 1), last))
  }

  return (
    <div className="qc-talk">
      <div className="qc-line">
        <strong className="gt-cut">{talk.buyerNick}</strong>
        <span>{t(`shell.platform.${talk.platform}`)}</span>
        <span className="gt-quiet">
          {t('scorecards.talk.of', { name: talk.personName, count: talk.total })}
          {talk.lines[0] && ` · ${formatInstant(talk.lines[0].at).slice(0, 16)}`}
        </span>
      </div>
      <div
        className="qc-talk-lines"
        role="listbox"
        tabIndex={0}
        aria-label={t('scorecards.talk')}
        aria-activedescendant={`${list}-${line}`}
        onKeyDown={press}
      >
        {talk.lines.map((one) => (
          <div
            key={one.line}
            id={`${list}-${one.line}`}
            role="option"
            tabIndex={-1}
            aria-selected={one.line === line}
            data-side={one.side}
            onClick={() => onLine(one.line)}
            onKeyDown={press}
          >
            <span className="qc-no">{one.line}</span>
            <span className="gt-quiet">{timeOf(one.at)}</span>
            <span className="qc-who gt-cut">{t(`scorecards.side.${one.side}`)}</span>
            <span className="qc-said">{one.text}</span>
            {comments
              .filter((comment) => comment.line === one.line)
              .map((comment) => (
                <span key={comments.indexOf(comment)} className="qc-comment">
                  {comment.byName !== undefined && <strong>{comment.byName} </strong>}
                  {comment.text}
                </span>
              ))}
          </div>
        ))}
      </div>
      {talk.total > talkLines && (
        <div className="qc-line">
          <Button size="compact-xs" variant="default" disabled={from === 0} onClick={() => setFrom(from - talkLines)}>
            {t('shell.pageBefore')}
          </Button>
          <span className="gt-quiet">{t('scorecards.talk.lines', { from: from + 1, last, total: talk.total })}</span>
          <Button
            size="compact-xs"
            variant="default"
            disabled={last >= talk.total}
            onClick={() => setFrom(from + talkLines)}
          >
            {t('shell.pageAfter')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Down and J go on, up and K back. */
function stepOf(key: string): number {
  if (key === 'ArrowDown' || key === 'j' || key === 'J') return 1
  return key === 'ArrowUp' || key === 'k' || key === 'K' ? -1 : 0
}

import { useEffect, useRef } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import type { PracticeLine } from '#shared/training/practice.ts'
import type { Fault } from '#shared/training/score.ts'
import { FaultText } from './fault-text.tsx'

interface Props {
  readonly nick: string
  readonly lines: readonly PracticeLine[]
  /** Shown under the lines that cost points. */
  readonly faults?: readonly Fault[]
}

/** Who said what. New lines are read out and scrolled to. */
export function TalkLines({ nick, lines, faults = [] }: Props) {
  const t = useText()
  const end = useRef<HTMLLIElement>(null)
  const count = lines.length
  const follows = faults.length === 0
  useEffect(() => {
    if (follows && count > 0) end.current?.scrollIntoView({ block: 'end' })
  }, [count, follows])
  return (
    <ol className="tr-lines" aria-live="polite" aria-label={t('training.talk')}>
      {lines.map((line, i) => (
        <li
          key={`${line.at}/${line.side}`}
          className="tr-line"
          data-side={line.side}
          ref={i === count - 1 ? end : null}
        >
          <span className="tr-who">{line.side === 'buyer' ? nick : t('training.me')}</span>
          <span className="tr-text">{line.text}</span>
          {faults
            .filter((fault) => fault.line === i)
            .map((fault) => (
              <FaultText key={`${fault.code} ${fault.about}`} fault={fault} />
            ))}
        </li>
      ))}
    </ol>
  )
}

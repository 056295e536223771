import { useText } from '#renderer/text/use-text.ts'
import type { ChatMessage } from '#shared/chat/message.ts'
import { timeOf } from '#shared/kernel/time.ts'
import type { Mark } from './chat-reader.tsx'
import { MarkedText } from './marked-text.tsx'

interface Props {
  readonly id: string
  readonly place: number
  readonly message: ChatMessage
  /** Told where it changes. */
  readonly day: string | null
  readonly marks: readonly Mark[] | undefined
  readonly isAt: boolean
}

/** One message: what is said is text, whatever stands in it. */
export function ReaderLine({ id, place, message, day, marks = [], isAt }: Props) {
  const t = useText()
  const { at, side, sender, text, kind, asides } = message
  return (
    <div
      id={id}
      className="cr-line"
      role="option"
      tabIndex={-1}
      aria-selected={isAt}
      data-side={side}
      data-place={place}
    >
      <span className="cr-no">{place + 1}</span>
      <span className="cr-time">
        {day !== null && <span className="cr-day">{day} </span>}
        {timeOf(at)}
      </span>
      <bdi className="cr-who gt-cut" title={sender}>
        {side === 'agent' ? (sender.split(':')[1] ?? (sender || t('inspection.reader.agent'))) : sender}
      </bdi>
      <span className="cr-text" dir="auto">
        {kind === 'blank' ? (
          <i className="gt-quiet">{t('inspection.reader.blank')}</i>
        ) : (
          <MarkedText text={text} marks={marks} />
        )}
        {asides.length > 0 && <span className="cr-asides">{asides.join(' · ')}</span>}
      </span>
    </div>
  )
}

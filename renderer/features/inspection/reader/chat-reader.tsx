import { type KeyboardEvent, type MouseEvent, useId } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import type { ChatMessage, UnknownLine } from '#shared/chat/message.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { ReaderLine } from './reader-line.tsx'
import './reader.css'

/** A piece of a message that is to be seen: letters from `start` up to `end`, not with it; `why` in words. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly why: string
}

interface Props {
  readonly label: string
  readonly messages: readonly ChatMessage[]
  /** Lines of the file nobody could read. */
  readonly unknown?: readonly UnknownLine[]
  /** Marks by the message's place, from 0. */
  readonly marks?: ReadonlyMap<number, readonly Mark[]>
  /** The message keys are at; from 0. */
  readonly at: number
  readonly onLine: (messageIndex: number) => void
}

/**
 * A talk as text and nothing but text: number, time, side, words. Arrows (or J and K), Page Up and Down, Home and End go from
 * message to message. Lines out of sight are not laid out, so that the longest talk there is (2,000 messages) opens at once.
 */
export function ChatReader({ label, messages, unknown = [], marks, at, onLine }: Props) {
  const t = useText()
  const list = useId()

  function press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = placeFor(event.key, at, messages.length)
    if (next === null) return
    event.preventDefault()
    onLine(next)
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  function click({ target }: MouseEvent): void {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
    if (line) onLine(Number(line.dataset.place))
  }

  return (
    <div className="cr-reader">
      <div
        className="cr-lines"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={messages.length > 0 ? `${list}-${at}` : undefined}
        onKeyDown={press}
        onClick={click}
      >
        {placed(messages).map(({ place, message, day }) => (
          <ReaderLine
            key={place}
            id={`${list}-${place}`}
            place={place}
            message={message}
            day={day}
            marks={marks?.get(place)}
            isAt={place === at}
          />
        ))}
      </div>
      {unknown.length > 0 && (
        <details className="cr-unknown">
          <summary>{t('inspection.reader.unknown', { count: unknown.length })}</summary>
          {unknown.map(({ line, text }) => (
            <p key={line}>
              <span className="gt-quiet">{t('inspection.reader.line', { line })}</span> {text}
            </p>
          ))}
        </details>
      )}
    </div>
  )
}

/** Messages of one second may be the same: their place tells them apart. `day` where it changes. */
function placed(messages: readonly ChatMessage[]) {
  return messages.map((message, place) => {
    const before = messages[place - 1]
    const isNew = before === undefined || dayOf(before.at) !== dayOf(message.at)
    return { place, message, day: isNew ? dayOf(message.at) : null }
  })
}

const page = 10

function placeFor(key: string, at: number, count: number): number | null {
  const moved: Readonly<Record<string, number>> = {
    ...{ ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1 },
    ...{ PageDown: at + page, PageUp: at - page, Home: 0, End: count - 1 },
  }
  const next = moved[key]
  return next === undefined || count === 0 ? null : Math.min(Math.max(next, 0), count - 1)
}

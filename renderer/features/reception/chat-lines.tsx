import { useText } from '#renderer/text/use-text.ts'
import type { ChatMessage } from '#shared/chat/message.ts'
import { formatInstant } from '#shared/kernel/time.ts'

/** A message longer than this is cut on screen: nobody reads it in a strip. */
const mostLettersShown = 2_000

interface Props {
  readonly label: string
  readonly messages: readonly ChatMessage[]
  /** Messages that are kept already, in a chat not yet taken over. */
  readonly known?: ReadonlySet<ChatMessage>
}

/** A chat as text and nothing but text: who, when, what. The day is told when it changes. */
export function ChatLines({ label, messages, known }: Props) {
  return (
    <ol className="rc-chat" aria-label={label}>
      {placed(messages).map(({ place, message, isNewDay }) => (
        <ChatLine key={place} message={message} isKnown={known?.has(message) ?? false} isNewDay={isNewDay} />
      ))}
    </ol>
  )
}

/** Messages of one second may be the same: their place tells them apart, and it never changes. */
function placed(messages: readonly ChatMessage[]) {
  return messages.map((message, place) => {
    return { place, message, isNewDay: dayAt(messages[place - 1]) !== dayAt(message) }
  })
}

function dayAt(message: ChatMessage | undefined): string {
  return message ? formatInstant(message.at).slice(0, 10) : ''
}

interface LineProps {
  readonly message: ChatMessage
  readonly isKnown: boolean
  readonly isNewDay: boolean
}

function ChatLine({ message, isKnown, isNewDay }: LineProps) {
  const t = useText()
  const { at, side, sender, text, kind, asides } = message
  const isCut = text.length > mostLettersShown
  return (
    <li className="rc-said" data-side={side} data-known={isKnown || undefined}>
      <p className="rc-said-head">
        {isNewDay && <span>{formatInstant(at).slice(0, 10)}</span>}
        <span>{formatInstant(at).slice(11)}</span>
        <bdi className="gt-cut">{side === 'agent' ? (sender.split(/[:：]/u)[1] ?? sender) : sender}</bdi>
        {isKnown && <span className="rc-tag">{t('chat.page.known')}</span>}
      </p>
      {kind === 'blank' ? (
        <p className="rc-said-text gt-quiet">{t('chat.page.blank')}</p>
      ) : (
        <p className="rc-said-text" dir="auto">
          {isCut ? `${text.slice(0, mostLettersShown)}…` : text}
        </p>
      )}
      {asides.length > 0 && (
        <p className="rc-said-aside" dir="auto">
          {asides.join(' · ').slice(0, mostLettersShown)}
        </p>
      )}
    </li>
  )
}

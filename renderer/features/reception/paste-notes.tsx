import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Pasted } from './paste-view.ts'

interface Props {
  readonly pasted: Extract<Pasted, { kind: 'chat' }>
  readonly count: number
  readonly fresh: number
  readonly standing: { readonly open: { readonly agentName: string; readonly isMine: boolean } | null } | null
}

/** What was recognised, and what about it is a guess: said before anything is taken over. */
export function PasteNotes({ pasted, count, fresh, standing }: Props) {
  const t = useText()
  const { chat, layout } = pasted
  const messages = chat.conversations[pasted.chosen]?.messages ?? []
  const [first, last] = [messages[0], messages.at(-1)]
  const open = standing?.open ?? null
  const lines = [
    t('chat.page.read', {
      count,
      layout: t(`chat.layout.${layout}`),
      from: first ? formatInstant(first.at).slice(5) : '',
      to: last ? formatInstant(last.at).slice(5) : '',
    }),
    ...(fresh < count ? [t('chat.page.duplicates', { known: count - fresh })] : []),
    ...(open?.isMine ? [t('chat.page.joins')] : []),
  ]
  const warnings = [
    ...(chat.areSidesGuessed ? [t('chat.page.guessed')] : []),
    ...(chat.isDayTaken ? [t('chat.page.dayTaken')] : []),
    ...(open && !open.isMine ? [t('chat.page.colleague', { name: open.agentName })] : []),
  ]
  return (
    <div className="rc-paste-notes" role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {warnings.map((line) => (
        <p key={line} className="rc-paste-warn">
          {line}
        </p>
      ))}
    </div>
  )
}

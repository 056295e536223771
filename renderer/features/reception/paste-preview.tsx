import { Button, Select } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { onEnter } from '#renderer/ui/enter-keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { ScrollPlace } from '#renderer/ui/scroll-place.tsx'
import { unknownOf } from '#shared/chat/conversations.ts'
import type { ReadMessage } from '#shared/chat/message.ts'
import { freshMessages } from '#shared/chat/message-key.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { ChatLines } from './chat-lines.tsx'
import { PasteNotes } from './paste-notes.tsx'
import { PasteUnknown } from './paste-unknown.tsx'
import { choosePasted, type Pasted, swapPasted } from './paste-view.ts'
import { choosePlatform, useReceptionView } from './reception-view.ts'
import { useTakePasted } from './use-take-pasted.ts'
import { useToEnd } from './use-to-end.ts'

/** The newest messages are what the agent looks at; the others are taken over all the same. */
const mostPreviewed = 100

/** A recognised chat: whose, which side is ours, what is new of it. Enter takes it over. */
export function PastePreview({ pasted }: { pasted: Extract<Pasted, { kind: 'chat' }> }) {
  const t = useText()
  const platform = useReceptionView((state) => state.platform)
  const conversation = pasted.chat.conversations[pasted.chosen]
  const messages = conversation?.messages ?? []
  const unknown = useMemo(() => unknownOf(pasted.chat, pasted.chosen), [pasted])
  const [nick, setNick] = useState(conversation?.buyerNick ?? '')
  const from = useMemo(
    () => messages.reduce((least, { at }) => Math.min(least, at), Number.MAX_SAFE_INTEGER),
    [messages],
  )
  const asked =
    nick.trim() === '' || messages.length === 0 ? null : { platform, buyerNick: nick.trim().slice(0, 60), from }
  const standing = useQuery('chat.standing', asked).value
  const fresh = useMemo(() => freshMessages(messages, standing?.keys ?? []), [messages, standing])
  const { take, isTaking, problem } = useTakePasted(pasted, { platform, buyerNick: nick.trim(), messages, unknown })
  const choices = pasted.chat.conversations.map(({ buyerNick, messages: { length } }, at) => ({
    value: String(at),
    label: t(`chat.page.conversation.${pasted.done.includes(at) ? 'done' : 'waits'}`, {
      nick: buyerNick ?? t('chat.page.nobody'),
      count: length,
    }),
    disabled: pasted.done.includes(at),
  }))
  const isLast = pasted.done.length + 1 >= choices.length
  return (
    <>
      {choices.length > 1 && (
        <Select
          label={t('chat.page.conversations', { count: choices.length })}
          allowDeselect={false}
          data={choices}
          value={String(pasted.chosen)}
          onChange={(chosen) => choosePasted(Number(chosen))}
        />
      )}
      <div className="rc-paste-who">
        <LineField
          className="rc-grow"
          isTitled
          label={t('reception.page.start.nick')}
          maxLength={60}
          value={nick}
          data-autofocus={nick === '' || undefined}
          autoFocus={nick === ''}
          onText={setNick}
          onKeyDown={onEnter(() => void take())}
        />
        <PlatformField
          className="rc-start-platform"
          isTitled
          label={t('reception.page.start.platform')}
          value={platform}
          onPick={choosePlatform}
        />
        <Button variant="default" leftSection={<IconArrowsExchange size={15} />} onClick={swapPasted}>
          {t('chat.page.swap')}
        </Button>
      </div>
      <PasteNotes pasted={pasted} count={messages.length} fresh={fresh.length} standing={standing ?? null} />
      <Previewed messages={messages} fresh={fresh} />
      <PasteUnknown lines={unknown} isKept />
      <ProblemLine problem={problem} />
      <div className="rc-paste-acts">
        <Button
          data-autofocus={nick !== '' || undefined}
          autoFocus={nick !== ''}
          loading={isTaking}
          disabled={nick.trim() === ''}
          onClick={() => void take()}
        >
          {t(`chat.page.${fresh.length === 0 ? 'open' : 'take'}${isLast ? '' : 'Next'}`, { count: fresh.length })}
        </Button>
        {fresh.length > 0 && <span className="gt-quiet">{t('chat.page.keys')}</span>}
      </div>
    </>
  )
}

/** The end of the chat, masked like everything on screen; what is kept already is marked. */
function Previewed({ messages, fresh }: { messages: readonly ReadMessage[]; fresh: readonly ReadMessage[] }) {
  const t = useText()
  const shown = useMemo(() => messages.slice(-mostPreviewed).map(masked), [messages])
  const known = useMemo(() => {
    const isFresh = new Set(fresh)
    return new Set(shown.filter((_one, at) => !isFresh.has(messages.slice(-mostPreviewed)[at] as ReadMessage)))
  }, [shown, messages, fresh])
  const end = useToEnd(shown.length)
  return (
    <ScrollPlace className="rc-paste-talk" ref={end} label={t('chat.page.messages')}>
      {messages.length > mostPreviewed && (
        <p className="gt-quiet">{t('chat.page.newest', { count: mostPreviewed, total: messages.length })}</p>
      )}
      <ChatLines label={t('chat.page.messages')} messages={shown} known={known} />
    </ScrollPlace>
  )
}

function masked(message: ReadMessage): ReadMessage {
  return { ...message, text: maskPersonal(message.text), asides: message.asides.map((one) => maskPersonal(one)) }
}

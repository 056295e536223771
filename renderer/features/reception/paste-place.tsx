import { IconChevronDown, IconChevronRight, IconMessages } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useLayout } from '#renderer/shell/layout.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Reveal } from '#renderer/ui/reveal.tsx'
import { ScrollPlace } from '#renderer/ui/scroll-place.tsx'
import type { ShownChat } from '#shared/chat/contract.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { ChatLines } from './chat-lines.tsx'
import { PasteUnknown } from './paste-unknown.tsx'
import { useToEnd } from './use-to-end.ts'

/** The pasted chat of a reception: open above the work in the workbench, one line in the dock; either can be folded. */
export function PastePlace({ reception }: { readonly reception: Reception }) {
  const t = useText()
  const layout = useLayout((state) => state.layout)
  const chat = useQuery('chat.ofReception', { receptionId: reception.id }).value
  const [isOpen, setOpen] = useFolded(layout)
  if (!chat || chat.total === 0) return null
  const last = chat.messages.at(-1)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <section className="rc-talk" aria-label={t('chat.page.pasted')}>
      <button type="button" className="rc-talk-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Chevron size={14} aria-hidden />
        <IconMessages size={14} aria-hidden />
        <span>{t('chat.page.count', { count: chat.total })}</span>
        {!isOpen && last && (
          <bdi className="gt-cut rc-grow gt-quiet">
            {formatInstant(last.at).slice(11, 16)} {t(`chat.side.${last.side}`)} {last.text.slice(0, 80)}
          </bdi>
        )}
      </button>
      {isOpen && <Talk chat={chat} />}
      {isOpen && <Reveal key={reception.id} of="talk" id={reception.id} />}
    </section>
  )
}

function Talk({ chat }: { chat: ShownChat }) {
  const t = useText()
  const end = useToEnd(chat.total)
  const { messages, total, unknown } = chat
  return (
    <ScrollPlace className="rc-talk-lines" ref={end} label={t('chat.page.messages')}>
      <PasteUnknown lines={unknown} isKept />
      {total > messages.length && (
        <p className="gt-quiet">{t('chat.page.newest', { count: messages.length, total })}</p>
      )}
      <ChatLines label={t('chat.page.messages')} messages={messages} />
    </ScrollPlace>
  )
}

const place = 'guitai.reception.chat'

/** Folded or not is each window's habit: it is remembered for the workbench and the dock. */
function useFolded(layout: 'workbench' | 'dock'): [boolean, (isOpen: boolean) => void] {
  const kept = localStorage.getItem(`${place}.${layout}`)
  const [chosen, choose] = useState<{ layout: string; isOpen: boolean } | null>(null)
  const habit = kept === null ? layout === 'workbench' : kept === 'open'
  const isOpen = chosen?.layout === layout ? chosen.isOpen : habit
  return [
    isOpen,
    (next) => {
      localStorage.setItem(`${place}.${layout}`, next ? 'open' : 'folded')
      choose({ layout, isOpen: next })
    },
  ]
}

import { callDesktop } from '#renderer/data/desktop-client.ts'
import { createOwn } from '#renderer/data/own-view.ts'
import { readTextFile } from '#renderer/data/read-text-file.ts'
import { now } from '#renderer/data/store-client.ts'
import { knownAnswer } from '#renderer/data/use-query.ts'
import { mostLetters } from '#shared/chat/contract.ts'
import type { ChatLayout } from '#shared/chat/message.ts'
import { type ParsedChat, parseChat, swapSides } from '#shared/chat/parse-chat.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { nickIn } from './nick-in.ts'
import { choosePlatform, useReceptionView } from './reception-view.ts'

/** Where a text came from. */
type Origin = 'pasted' | 'import'

/** What was read from the clipboard or a file and waits to be taken over. It stands nowhere else until then. */
export type Pasted =
  | {
      readonly kind: 'chat'
      readonly origin: Origin
      readonly layout: ChatLayout
      readonly chat: ParsedChat
      /** Places of conversations that were taken over already. */
      readonly done: readonly number[]
      readonly chosen: number
    }
  /** No message in it; its lines are shown. */
  | { readonly kind: 'unread'; readonly chat: ParsedChat }
  | { readonly kind: 'tooLong'; readonly letters: number }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'empty' }

interface PasteView {
  readonly pasted: Pasted | null
}

export const usePaste = createOwn<PasteView>(() => ({ pasted: null }))

/** Layouts of 千牛 and 旺旺 are Taobao's; a bracket snippet may be any platform's. */
const platformless: readonly ChatLayout[] = ['bracket']
/** More lines than a nick with something around it. */
const mostNickLines = 2

/** Reads the clipboard: only ever on the hot key or a click. */
export async function pasteFromClipboard(): Promise<void> {
  const copied = await callDesktop('readText', {})
  if (copied.ok) takeText(copied.value.text)
}

/** A chat that was exported to a file. */
export async function openChatFile(file: File): Promise<void> {
  const text = await readTextFile(file)
  if (text === null) usePaste.setState({ pasted: { kind: 'tooLarge' } })
  else takeText(text, 'import')
}

/** A chat is shown before it is taken over; a copied nick goes into the start line. */
export function takeText(text: string, origin: Origin = 'pasted'): void {
  const pasted = read(text, origin)
  const nick = pasted.kind === 'unread' && pasted.chat.unknown.length <= mostNickLines ? nickIn(text) : ''
  if (nick === '') usePaste.setState({ pasted })
  else {
    useReceptionView.setState({ nick })
    window.dispatchEvent(new CustomEvent('guitai:new-reception'))
  }
}

function read(text: string, origin: Origin): Pasted {
  if (text.trim() === '') return { kind: 'empty' }
  if (text.length > mostLetters) return { kind: 'tooLong', letters: text.length }
  const chat = parseChat(text, { today: dayOf(now()), buyers: buyersNow() })
  const { layout } = chat
  if (layout === null) return { kind: 'unread', chat }
  if (!platformless.includes(layout)) choosePlatform('taobao')
  return { kind: 'chat', origin, layout, chat, done: [], chosen: 0 }
}

/** Nicks of those being received: who talks with one of them is on our side. */
function buyersNow(): ReadonlySet<string> {
  const { scope } = useReceptionView.getState()
  return new Set(knownAnswer('reception.queue', { scope })?.rows.map(({ buyerNick }) => buyerNick))
}

/** Whether a text pasted into the start line is a chat; a nick stays there. */
export function isChatText(text: string): boolean {
  if (text.length > mostLetters) return true
  return /[\n\r]/.test(text) && parseChat(text, { today: dayOf(now()) }).layout !== null
}

export function closePaste(): void {
  usePaste.setState({ pasted: null })
}

/** The other side is ours. */
export function swapPasted(): void {
  changeChat((pasted) => ({ ...pasted, chat: swapSides(pasted.chat), done: [], chosen: 0 }))
}

export function choosePasted(chosen: number): void {
  changeChat((pasted) => ({ ...pasted, chosen }))
}

/** One conversation was taken over: the next one is shown, or all is done. Gives whether there is a next one. */
export function donePasted(): boolean {
  const { pasted } = usePaste.getState()
  if (pasted?.kind !== 'chat') return false
  const done = [...pasted.done, pasted.chosen]
  const next = pasted.chat.conversations.findIndex((_one, at) => !done.includes(at))
  usePaste.setState({ pasted: next < 0 ? null : { ...pasted, done, chosen: next } })
  return next >= 0
}

type PastedChat = Extract<Pasted, { kind: 'chat' }>

function changeChat(change: (pasted: PastedChat) => PastedChat): void {
  const { pasted } = usePaste.getState()
  if (pasted?.kind === 'chat') usePaste.setState({ pasted: change(pasted) })
}

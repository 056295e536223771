import { createOwn } from '#renderer/data/own-view.ts'
import { type Platform, platformNames } from '#shared/kernel/platform-names.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { trueInEveryScript, type VariableValues } from '#shared/scripts/variables.ts'

/** The one quiet line under the scripts: what was just done, or why it was not. */
export type Note =
  | { readonly kind: 'copied'; readonly title: string | null }
  | { readonly kind: 'said'; readonly words: string }
  | { readonly kind: 'refused'; readonly failure: Failure }

/** A script of several parts on its way: messages, then pictures; `next` is the place of the part copied next. */
export interface Pasting {
  readonly messages: readonly string[]
  /** Ids of pictures. */
  readonly pictures: readonly string[]
  readonly next: number
}

/** What is laid over the lower half of the column; Esc puts it away. */
export type Sheet = 'promise' | 'check' | 'details'

/** How the page stands for one buyer. Switching buyers keeps each one's own. */
export interface BuyerView {
  readonly search: string
  /** Text in the small fields, by field name. */
  readonly fields: Readonly<Record<string, string>>
  /** Typed for this buyer, and true in every script. */
  readonly values: VariableValues
  /** Typed for one sentence: offered again where a script asks, never filled in unasked. */
  readonly typed: VariableValues
  readonly note: Note | null
  readonly sheet: Sheet | null
  readonly pasting: Pasting | null
  /** The script whose text is being edited in the draft; null for own words. */
  readonly editing: { readonly scriptId: string; readonly text: string } | null
  /** What was copied last to answer a doubt. */
  readonly lastAnswer: string | null
  /** The order that fills the order variables; null takes the newest. */
  readonly orderNo: string | null
}

const fresh: BuyerView = {
  search: '',
  fields: {},
  values: {},
  typed: {},
  note: null,
  sheet: null,
  pasting: null,
  editing: null,
  lastAnswer: null,
  orderNo: null,
}

export interface Ended {
  readonly nick: string
  /** The goodbye was copied just now and is not pasted yet. */
  readonly isCopied: boolean
}

interface ReceptionView {
  readonly openId: string | null
  /** The reception that ended last: the queue may still name it for a moment. */
  readonly leftId: string | null
  /** The open buyer was turned to by the page itself, because another reception ended. */
  readonly isTurned: boolean
  /** Whose reception has just ended, until the next thing is done: what is on the clipboard is still theirs. */
  readonly ended: Ended | null
  readonly scope: 'mine' | 'shop'
  /** The line for a new buyer's nick is shown. */
  readonly isStarting: boolean
  /** What stands in that line. */
  readonly nick: string
  readonly platform: Platform
  /** What a script was found with last, by whomever it was for: the picker's key offers it again. */
  readonly lastSearch: string
  readonly buyers: Readonly<Record<string, BuyerView>>
}

const platformPlace = 'guitai.reception.platform'

export const useReceptionView = createOwn<ReceptionView>(() => ({
  openId: null,
  leftId: null,
  isTurned: false,
  ended: null,
  scope: 'mine',
  isStarting: false,
  nick: '',
  platform: platformNames.find((name) => name === localStorage.getItem(platformPlace)) ?? 'taobao',
  lastSearch: '',
  buyers: {},
}))

// Ctrl+N may come from another page: the line for the nick is there when this one appears.
window.addEventListener('guitai:new-reception', () => useReceptionView.setState({ isStarting: true }))

/** What was said of the buyer who is left is over: the clipboard will hold something else when they are back. */
export function openReception(openId: string | null): void {
  const { openId: last } = useReceptionView.getState()
  if (last !== null && last !== openId) changeBuyerView(last, { note: null })
  useReceptionView.setState({ openId, isStarting: false, isTurned: false, ended: null })
}

export function choosePlatform(platform: Platform): void {
  localStorage.setItem(platformPlace, platform)
  useReceptionView.setState({ platform })
}

export function useBuyerView(id: string): BuyerView {
  return useReceptionView((state) => state.buyers[id] ?? fresh)
}

export function buyerViewOf(id: string): BuyerView {
  return useReceptionView.getState().buyers[id] ?? fresh
}

export function changeBuyerView(id: string, change: Partial<BuyerView>): void {
  useReceptionView.setState(({ buyers, ended }) => ({
    buyers: { ...buyers, [id]: { ...(buyers[id] ?? fresh), ...change } },
    ended: 'note' in change ? null : ended,
  }))
}

/** Keeps what was typed into the blanks of a script; what is true of one sentence only fills no other. */
export function keepTyped(id: string, typed: VariableValues): void {
  const { values, typed: before } = buyerViewOf(id)
  changeBuyerView(id, { values: { ...values, ...trueInEveryScript(typed) }, typed: { ...before, ...typed } })
}

/** The text of one small field of one buyer. */
export function useField(id: string, name: string, first = ''): [string, (text: string) => void] {
  const text = useReceptionView((state) => state.buyers[id]?.fields[name]) ?? first
  return [text, (next) => changeField(id, name, next)]
}

export function changeField(id: string, name: string, text: string): void {
  changeBuyerView(id, { fields: { ...buyerViewOf(id).fields, [name]: text } })
}

/** A reception has ended: nothing of it stays on screen, and the next buyer is there. */
export function leaveReception(id: string, nextId: string | null, told?: Ended): void {
  useReceptionView.setState(({ buyers, isStarting, ended }) => {
    const { [id]: _ended, ...rest } = buyers
    return { buyers: rest, leftId: id, openId: nextId, isStarting, isTurned: true, ended: told ?? ended }
  })
}

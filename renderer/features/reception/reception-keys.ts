import { useEffect } from 'react'
import { ownKeyOf } from '#renderer/shell/own-keys.ts'
import { usePreferences } from '#renderer/shell/preferences.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import type { QueueRow } from '#shared/reception/answers.ts'
import { type KeyName, keyPressed } from '#shared/settings/keys.ts'
import { focusSearch, pressAct } from './focus.ts'
import { isUnderLayer, keyLine } from './key-place.ts'
import { buyerViewOf, changeBuyerView, openReception, useReceptionView } from './reception-view.ts'
import { inOrder, neighbour } from './waiting-order.ts'

/** The button on screen that a key presses, by its `data-act`. */
const presses: Readonly<Partial<Record<KeyName, string>>> = {
  stepNext: 'step-next',
  stepBack: 'step-back',
  stepAct: 'step',
  buyerSpoke: 'buyer-spoke',
  noAnswer: 'no-answer',
  wait: 'wait',
  afterSales: 'after-sales',
  notBuying: 'not-buying',
  considering: 'considering',
  followUp: 'follow-up',
  promise: 'promise',
  check: 'check',
  coach: 'coach',
  needExplicit: 'need-explicit',
  needLatent: 'need-latent',
}

/** The keys of the page (ux 5). Most press a button that stands on screen. Nothing fires while composing. */
export function useReceptionKeys(rows: readonly QueueRow[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented || isUnderLayer()) return
      if (answer(event, rows)) event.preventDefault()
      else if (isTypedNowhere(event)) focusSearch()
    }
    window.addEventListener('keydown', press)
    window.addEventListener('beforeinput', callPicker, true)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('beforeinput', callPicker, true)
    }
  }, [rows])
}

function answer(event: KeyboardEvent, rows: readonly QueueRow[]): boolean {
  const key = ownKeyOf(event)
  if (key === null) return false
  const { openId } = useReceptionView.getState()
  if (key.name === 'waitingNext' || key.name === 'waitingPrevious') {
    const next = neighbour(rows, openId, key.name === 'waitingNext' ? 1 : -1)
    if (next !== null) goToBuyer(next)
    return true
  }
  if (key.name === 'take') return takeNth(key.nth, rows, openId)
  if (key.name === 'pasteNick') return pressAct('paste')
  if (key.name === 'picker') return callFromPage(event)
  return pressNamed(presses[key.name], event)
}

/** In a text field the sign is written, unless the field is empty: see `callPicker`. */
function callFromPage({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (isTextField(target) && key.length === 1 && !ctrlKey && !metaKey && !altKey) return false
  callSearch()
  return true
}

/** While something is searched for, the key and a digit take that script; else they turn to that buyer. */
function takeNth(nth: number, rows: readonly QueueRow[], openId: string | null): boolean {
  if (openId !== null && buyerViewOf(openId).search !== '') return pressAct(`script-${nth}`)
  const row = inOrder(rows)[nth - 1]
  if (row) goToBuyer(row.id)
  return row !== undefined
}

/** A key held down is pressed once. */
function pressNamed(name: string | undefined, { repeat }: KeyboardEvent): boolean {
  if (name !== undefined && !repeat) keyLine.press(name)
  return name !== undefined
}

/** Nothing has the focus, as after a click beside everything: what is typed then is not lost. */
function isTypedNowhere({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return target === document.body && key.length === 1 && !ctrlKey && !metaKey && !altKey
}

function goToBuyer(id: string): void {
  openReception(id)
  requestAnimationFrame(focusSearch)
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/**
 * The sign as the first letter of any other text field of ours calls the picker instead of being written; inside a
 * text it is a letter like others (`24/7`, 红、蓝). Input methods give it here, not as a key.
 */
function callPicker(event: InputEvent): void {
  if (event.isComposing || !isTextField(event.target)) return
  if (keyPressed(usePreferences.getState().keys ?? {}, event.data ?? '')?.name !== 'picker') return
  const field = event.target as HTMLInputElement | HTMLTextAreaElement
  if (field.value !== '' || field.closest('.rc') === null) return
  event.preventDefault()
  callSearch()
}

/** The last words stand there again, chosen: Enter takes what they find, and typing replaces them (ux 4). */
function callSearch(): void {
  focusSearch()
  const { openId, lastSearch } = useReceptionView.getState()
  if (openId === null || lastSearch === '' || buyerViewOf(openId).search !== '') return
  changeBuyerView(openId, { search: lastSearch })
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-search]')?.select())
}

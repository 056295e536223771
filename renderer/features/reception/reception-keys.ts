import { useEffect } from 'react'
import { isComposing } from '#renderer/ui/keys.ts'
import type { QueueRow } from '#shared/reception/answers.ts'
import { focusSearch, pressAct } from './focus.ts'
import { isUnderLayer, keyLine } from './key-place.ts'
import { buyerViewOf, openReception, useReceptionView } from './reception-view.ts'
import { inOrder, neighbour } from './waiting-order.ts'

/** Signs that call the script picker from any of our text fields: the slash as each input method writes it. */
const pickerSigns = ['/', '、', '／']

const altActs: Readonly<Record<string, string>> = {
  ArrowRight: 'step-next',
  ArrowLeft: 'step-back',
  Enter: 'step',
}

const ctrlActs: Readonly<Record<string, string>> = {
  b: 'buyer-spoke',
  d: 'no-answer',
  t: 'wait',
  j: 'promise',
  o: 'check',
}

/** The keys of the page (ux 5). Most press a button that stands on screen. Nothing fires while composing. */
export function useReceptionKeys(rows: readonly QueueRow[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented || isUnderLayer()) return
      if (answer(event, rows)) event.preventDefault()
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
  const isCtrl = event.ctrlKey || event.metaKey
  if (event.altKey && !isCtrl && !event.shiftKey) return answerAlt(event, rows)
  if (isCtrl && event.shiftKey && event.key.toLowerCase() === 'v') return pressAct('paste-nick')
  if (isCtrl && !event.altKey && !event.shiftKey) return pressNamed(ctrlActs[event.key.toLowerCase()], event)
  if (!isCtrl && pickerSigns.includes(event.key) && !isTextField(event.target)) {
    focusSearch()
    return true
  }
  return false
}

function answerAlt(event: KeyboardEvent, rows: readonly QueueRow[]): boolean {
  const { openId } = useReceptionView.getState()
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = neighbour(rows, openId, event.key === 'ArrowDown' ? 1 : -1)
    if (next !== null) goToBuyer(next)
    return true
  }
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  if (digit !== undefined) return takeNth(Number(digit), rows, openId)
  return pressNamed(altActs[event.key], event)
}

/** While something is searched for, Alt and a digit take that script; else they turn to that buyer. */
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
  if (event.isComposing || !pickerSigns.includes(event.data ?? '') || !isTextField(event.target)) return
  const field = event.target as HTMLInputElement | HTMLTextAreaElement
  if (field.value !== '' || field.closest('.rc') === null) return
  event.preventDefault()
  focusSearch()
}

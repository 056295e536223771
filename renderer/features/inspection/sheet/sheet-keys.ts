import type { KeyboardEvent } from 'react'
import { isComposing } from '#renderer/ui/keys.ts'
import { type FormContent, type FormItem, itemsOf } from '#shared/inspection/score-form.ts'

interface Acts {
  readonly form: FormContent
  readonly answer: (item: FormItem, points: number | null) => void
  readonly comment: () => void
  readonly give: () => void
}

/** A field somebody writes in keeps its keys. */
function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type="radio"])')
}

/**
 * Keys of the scoring screen (ux 5): a digit gives the points of the item one stands at and goes on to the next, minus
 * says that it does not occur, J and K go to the next and the last item, C comments the line of the talk, Ctrl+Enter saves.
 */
export function onSheetKey(acts: Acts) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event.nativeEvent) || event.altKey) return
    const act = actOf(event, acts)
    if (!act) return
    event.preventDefault()
    act()
  }
}

/** Null: the key belongs to whatever has it. */
function actOf(event: KeyboardEvent<HTMLElement>, { form, answer, comment, give }: Acts): (() => void) | null {
  const { key, target, currentTarget } = event
  const hasControl = event.ctrlKey || event.metaKey
  if (hasControl) return key === 'Enter' ? give : null
  if (isWriting(target)) return null
  if (key.toLowerCase() === 'c') return comment
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-item]')]
  const at = rows.findIndex((row) => target instanceof Node && row.contains(target))
  const step = steps[key.toLowerCase()]
  if (step !== undefined) return () => focusItem(rows[Math.max(at + step, 0)])
  const item = itemsOf(form).find(({ id }) => id === rows[at]?.dataset.item)
  const points = item && pointsFor(item, key)
  if (!item || points === undefined) return null
  return () => {
    answer(item, points)
    focusItem(rows[at + 1])
  }
}

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 }

/** Undefined: the key says nothing of this item. */
function pointsFor({ most, mayBeMissing }: FormItem, key: string): number | null | undefined {
  if (key === '-' && mayBeMissing) return null
  return /^\d$/.test(key) && Number(key) <= most ? Number(key) : undefined
}

/** The keyboard goes to an item: to what is chosen there, else to its first choice. */
export function focusItem(row: Element | null | undefined): void {
  const input = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input')
  input?.focus()
}

import { type KeyboardEvent, useRef, useState } from 'react'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { keyOfEvent } from '#renderer/ui/key-of.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import type { Duty } from '#shared/roster/rota-rows.ts'
import type { Planned } from './use-rota-edit.ts'
import { dutyOfKey, type Week } from './week-view.ts'

/** A place in the grid: a person, and one of the days or (`null`) the name before them. */
export interface Place {
  readonly row: number
  readonly day: number | null
}

interface Edit {
  readonly week: Week
  readonly plan: (days: readonly Planned[]) => void
  readonly undo: () => void
}

type Copied = readonly (Duty | null)[]

/** The place keys act on, and what they do there: plan, copy, paste, take back, move. */
export function useRotaKeys({ week, plan, undo }: Edit) {
  const [place, setPlace] = useState<Place>({ row: 0, day: 0 })
  const copied = useRef<Copied | null>(null)

  function cellsAt({ row, day }: Place) {
    const person = week.people[row]
    const cells = (person?.cells ?? []).filter((_one, at) => day === null || at === day)
    return { personId: person?.personId ?? '', cells }
  }

  function planAt(duty: Duty | null): void {
    if (place.day === null) return
    const { personId, cells } = cellsAt(place)
    plan(cells.map(({ on }) => ({ personId, on, duty })))
  }

  /** A copied week goes over the whole row, wherever in it one stands; a copied day over that day. */
  function paste(): void {
    const days = copied.current
    if (!days || (days.length === 1 && place.day === null)) return
    const { personId, cells } = cellsAt(days.length > 1 ? { ...place, day: null } : place)
    plan(cells.map(({ on }, at) => ({ personId, on, duty: days[at] ?? null })))
  }

  function act(key: string): boolean {
    if (key === 'Ctrl+C') copied.current = cellsAt(place).cells.map(({ duty }) => duty)
    else if (key === 'Ctrl+V') paste()
    else if (key === 'Ctrl+Z') undo()
    else return planByKey(key)
    return true
  }

  function planByKey(key: string): boolean {
    const duty = dutyOfKey(key)
    if (duty === undefined || place.day === null) return false
    planAt(duty)
    return true
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event.nativeEvent)) return
    const key = keyOfEvent(event)
    if (key === null || !act(key)) {
      moveByArrows(event)
      return
    }
    event.preventDefault()
    // Seven digits in a row plan a week.
    if (dutyOfKey(key)) nextTo(event.target)?.focus()
  }

  return { place, setPlace, planAt, onKeyDown }
}

function nextTo(target: EventTarget): HTMLElement | null | undefined {
  const cell = target instanceof HTMLElement ? target.closest('td') : null
  return cell?.nextElementSibling?.querySelector('button')
}

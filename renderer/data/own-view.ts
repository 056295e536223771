import { create, type StoreApi, type UseBoundStore } from 'zustand'

type Listen = (last: string | null, next: string | null) => void
const listeners: Listen[] = []
let whose: string | null = null

/** Somebody else sits at this desk, or nobody: told with both ids before anything is drawn for the next one. */
export function onNextPerson(listen: Listen): void {
  listeners.push(listen)
}

/** Says who sits at this desk now. */
export function seatPerson(next: string | null): void {
  if (next === whose) return
  const last = whose
  whose = next
  for (const listen of listeners) listen(last, next)
}

/**
 * How a page stands, kept per person: who sits down next starts with an empty view and sees nothing of what the last
 * one typed or opened; whoever comes back finds it again. Lives as long as the window.
 */
export function createOwn<View extends object>(first: () => View): UseBoundStore<StoreApi<View>> {
  const view = create<View>(first)
  const left = new Map<string, View>()
  onNextPerson((last, next) => {
    if (last !== null) left.set(last, view.getState())
    view.setState((next === null ? undefined : left.get(next)) ?? first(), true)
  })
  return view
}

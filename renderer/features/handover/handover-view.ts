import { create } from 'zustand'
import type { Shift } from '#shared/handover/shift.ts'

export type HandoverTab = 'book' | 'promises' | 'past'

/** A note somebody is writing. It outlives the page: going to look at a buyer must not cost the text. */
export interface Writing {
  readonly text: string
  /** Why an item stays with its author, by `itemKey`. */
  readonly reasons: Readonly<Record<string, string>>
  /** Items the author has had before the eyes; null until the first word. */
  readonly seen: readonly string[] | null
  /** Items that came while the note was being written. */
  readonly fresh: readonly string[]
  /** Null: as the clock proposes. */
  readonly fromShift: Shift | null
}

export const nothingWritten: Writing = { text: '', reasons: {}, seen: null, fresh: [], fromShift: null }

interface HandoverView {
  readonly tab: HandoverTab
  /** By person: a note is never shown to who sits down next. */
  readonly writings: Readonly<Record<string, Writing>>
  readonly openNote: string | null
}

export const useHandoverView = create<HandoverView>(() => ({ tab: 'book', writings: {}, openNote: null }))

export function showTab(tab: HandoverTab): void {
  useHandoverView.setState({ tab })
}

export function useWriting(personId: string): Writing {
  return useHandoverView((state) => state.writings[personId] ?? nothingWritten)
}

export function changeWriting(personId: string, change: Partial<Writing>): void {
  useHandoverView.setState(({ writings }) => ({
    writings: { ...writings, [personId]: { ...(writings[personId] ?? nothingWritten), ...change } },
  }))
}

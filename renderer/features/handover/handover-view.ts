import { createOwn } from '#renderer/data/own-view.ts'
import type { Shift } from '#shared/roster/shift.ts'

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
  readonly writing: Writing
  readonly openNote: string | null
  /** The note that is looked at as it is printed. */
  readonly printed: string | null
}

export const useHandoverView = createOwn<HandoverView>(() => ({
  tab: 'book',
  writing: nothingWritten,
  openNote: null,
  printed: null,
}))

export function showTab(tab: HandoverTab): void {
  useHandoverView.setState({ tab })
}

export function showSheet(printed: string | null): void {
  useHandoverView.setState({ printed })
}

export function changeWriting(change: Partial<Writing>): void {
  useHandoverView.setState(({ writing }) => ({ writing: { ...writing, ...change } }))
}

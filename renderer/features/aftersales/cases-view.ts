import { createOwn } from '#renderer/data/own-view.ts'
import type { TicketKind } from '#shared/aftersales/ticket-words.ts'

export type CasesTab =
  | 'board'
  | 'list'
  | 'registers'
  | 'reviews'
  | 'opinions'
  | 'guides'
  | 'policies'
  | 'penalties'
  | 'rules'

interface CasesView {
  readonly tab: CasesTab
  readonly whose: 'mine' | 'all'
  readonly kind: TicketKind | null
  /** The case that is open over its tab. */
  readonly opened: string | null
  /** The one that was left last: its card has the focus then. */
  readonly left: string | null
}

export const useCases = createOwn<CasesView>(() => ({
  tab: 'board',
  whose: 'all',
  kind: null,
  opened: null,
  left: null,
}))

export function openCase(opened: string | null): void {
  useCases.setState((before) => ({ opened, left: opened === null ? before.opened : null }))
}

/** The ref of a case's card or row: the one that was left a moment ago has the focus, unless hands are elsewhere. */
export function backAt(id: string): (place: HTMLElement | null) => void {
  return (place) => {
    if (!place || useCases.getState().left !== id || document.activeElement !== document.body) return
    place.focus()
    useCases.setState({ left: null })
  }
}

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
}

export const useCases = createOwn<CasesView>(() => ({ tab: 'board', whose: 'all', kind: null, opened: null }))

export function openCase(opened: string | null): void {
  useCases.setState({ opened })
}

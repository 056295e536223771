import { createOwn } from '#renderer/data/own-view.ts'
import { everyOrder, type LedgerFilter } from '#shared/orders/ledger-filter.ts'

interface LedgerView {
  readonly filter: LedgerFilter
  /** The row keys begin at. */
  readonly place: number
  readonly areConditionsOpen: boolean
}

/** How a person has the ledger: the same again after a look at another page. */
export const useLedgerView = createOwn<LedgerView>(() => ({ filter: everyOrder, place: 0, areConditionsOpen: false }))

/** Another list begins at its first row. */
export function showFilter(filter: LedgerFilter): void {
  useLedgerView.setState({ filter, place: 0 })
}

export function changeFilter(change: Partial<LedgerFilter>): void {
  showFilter({ ...useLedgerView.getState().filter, ...change })
}

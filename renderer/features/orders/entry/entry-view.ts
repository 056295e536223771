import { createOwn } from '#renderer/data/own-view.ts'
import type { EntryLine, OrderEntry } from '#shared/orders/order-entry.ts'

/** An order being typed, and which of its parts are saved. Kept when the page is left; the store has it with the last action. */
interface EntryView {
  readonly entry: OrderEntry
  readonly part: 'consignee' | 'lines' | 'payment'
}

const empty: OrderEntry = {
  ...{ platform: 'taobao', orderNo: null, buyerNick: '', receiver: '', phone: '', address: '' },
  ...{ lines: [], isPaid: false },
}

export const useEntryView = createOwn<EntryView>(() => ({ entry: empty, part: 'consignee' }))

export function typeEntry(typed: Partial<OrderEntry>): void {
  useEntryView.setState(({ entry }) => ({ entry: { ...entry, ...typed } }))
}

export function goToPart(part: EntryView['part']): void {
  useEntryView.setState({ part })
}

export function addLine(line: EntryLine): void {
  typeEntry({ lines: [...useEntryView.getState().entry.lines, line] })
}

export function dropLine(at: number): void {
  typeEntry({ lines: useEntryView.getState().entry.lines.filter((_line, place) => place !== at) })
}

/** A new one on the platform of the last. */
export function startEntry(): void {
  useEntryView.setState(({ entry: { platform } }) => ({ entry: { ...empty, platform }, part: 'consignee' }))
}

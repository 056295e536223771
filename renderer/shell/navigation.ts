import { createOwn } from '#renderer/data/own-view.ts'
import type { PageName } from '#renderer/page-names.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'

/** A buyer as chats know them: there may be no customer record behind the name. */
export interface BuyerName {
  readonly platform: Platform
  readonly nick: string
}

interface Place {
  readonly page: PageName
  /** The record the page shows, when it shows one. */
  readonly id: string | null
  /** Whose record it is, where whoever leads there knows it. */
  readonly buyer: BuyerName | null
  /** The page people came from. */
  readonly from: PageName | null
}

export const useNavigation = createOwn<Place>(() => ({ page: 'reception', id: null, buyer: null, from: null }))

export function goTo(page: PageName, id: string | null = null, buyer: BuyerName | null = null): void {
  useNavigation.setState((last) => ({ page, id, buyer, from: last.page === page ? last.from : last.page }))
}

/** Back to the page people came from; stays where there is none. */
export function goBack(): void {
  const { from } = useNavigation.getState()
  if (from !== null) goTo(from)
}

import { create } from 'zustand'
import type { PageName } from '#renderer/routes.tsx'

interface Place {
  readonly page: PageName
  /** The record the page shows, when it shows one. */
  readonly id: string | null
}

export const useNavigation = create<Place>(() => ({ page: 'reception', id: null }))

export function goTo(page: PageName, id: string | null = null): void {
  useNavigation.setState({ page, id })
}

import { create } from 'zustand'
import type { PageName } from '#renderer/routes.tsx'

interface Place {
  readonly page: PageName
  /** The record the page shows, when it shows one. */
  readonly id: string | null
}

interface Navigation extends Place {
  readonly former: readonly Place[]
}

export const useNavigation = create<Navigation>(() => ({ page: 'reception', id: null, former: [] }))

const mostFormer = 30

export function goTo(page: PageName, id: string | null = null): void {
  const { page: nowPage, id: nowId, former } = useNavigation.getState()
  if (nowPage === page && nowId === id) return
  useNavigation.setState({ page, id, former: [...former, { page: nowPage, id: nowId }].slice(-mostFormer) })
}

export function goBack(): void {
  const { former } = useNavigation.getState()
  const place = former.at(-1)
  if (place) useNavigation.setState({ ...place, former: former.slice(0, -1) })
}

import type { PageName } from '#renderer/routes.tsx'

/** What waits on each page. */
export function useRailCounts(): Partial<Record<PageName, number>> {
  return {}
}

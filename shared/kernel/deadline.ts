import { hourMs } from '#shared/kernel/time.ts'

/**
 * How near a deadline is, the same everywhere (R05; ux 6): over 24 h green `later`, 24 to 6 h yellow `today`, 6 to
 * 1 h orange `soon`, under 1 h red `urgent`, past red `late`.
 */
export const deadlineBands = ['later', 'today', 'soon', 'urgent', 'late'] as const
export type DeadlineBand = (typeof deadlineBands)[number]

/** Both in epoch ms. A border belongs to the nearer band, but exactly 1 h is still `soon`, and the due instant not yet late. */
export function deadlineBand(dueAt: number, now: number): DeadlineBand {
  const leftMs = dueAt - now
  if (leftMs < 0) return 'late'
  if (leftMs < hourMs) return 'urgent'
  if (leftMs <= 6 * hourMs) return 'soon'
  return leftMs <= 24 * hourMs ? 'today' : 'later'
}

export function isOverdue(dueAt: number, now: number): boolean {
  return dueAt < now
}

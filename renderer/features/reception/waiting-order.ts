import { now } from '#renderer/data/store-client.ts'
import type { QueueRow } from '#shared/reception/answers.ts'
import { compareWaiting, owedSince } from '#shared/reception/clock.ts'

/** Who has waited longest first, at this instant (epoch ms). */
export function inOrder(rows: readonly QueueRow[], nowMs: number = now()): QueueRow[] {
  return [...rows].sort((a, b) => compareWaiting(a, b, nowMs))
}

/** How many buyers are owed a word now. */
export function owedCount(rows: readonly QueueRow[], nowMs: number): number {
  return rows.filter((row) => owedSince(row, nowMs) !== null).length
}

/** Whom to turn to when a reception ends: the longest waiting of the others; null when nobody is left. */
export function nextAfter(rows: readonly QueueRow[], closedId: string | null): string | null {
  return inOrder(rows).find(({ id }) => id !== closedId)?.id ?? null
}

/** The neighbour in the queue, round and round; the first one when none is open. */
export function neighbour(rows: readonly QueueRow[], openId: string | null, by: 1 | -1): string | null {
  const ordered = inOrder(rows)
  if (ordered.length === 0) return null
  const at = ordered.findIndex(({ id }) => id === openId)
  const next = at < 0 ? 0 : (at + by + ordered.length) % ordered.length
  return ordered[next]?.id ?? null
}

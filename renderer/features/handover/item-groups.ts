import type { HandoverItem } from '#shared/handover/handover-note.ts'
import { isOverdue } from '#shared/kernel/deadline.ts'
import { dayOf } from '#shared/kernel/time.ts'

export const itemGroups = ['late', 'tonight', 'unwatched', 'promise', 'ticket', 'reception', 'followUp'] as const
export type ItemGroup = (typeof itemGroups)[number]

type Grouped = Pick<HandoverItem, 'kind' | 'dueAt' | 'ownerId'>

/** What somebody who comes to work has to see first (ux 9). `now` in epoch ms. */
function groupOf({ kind, dueAt, ownerId }: Grouped, now: number): ItemGroup {
  if (dueAt !== null && isOverdue(dueAt, now)) return 'late'
  if (ownerId !== undefined) return 'unwatched'
  return dueAt !== null && dayOf(dueAt) === dayOf(now) ? 'tonight' : kind
}

/** The groups that hold something, each in the order the items came in: the nearest due first. */
export function groupItems<Item extends Grouped>(
  items: readonly Item[],
  now: number,
): { readonly group: ItemGroup; readonly items: readonly Item[] }[] {
  return itemGroups
    .map((group) => ({ group, items: items.filter((item) => groupOf(item, now) === group) }))
    .filter((one) => one.items.length > 0)
}

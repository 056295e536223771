import type { HandoverItem, ItemKind } from '#shared/handover/handover-note.ts'
import { isOverdue } from '#shared/kernel/deadline.ts'
import { dayOf } from '#shared/kernel/time.ts'

export const itemGroups = ['late', 'tonight', 'promise', 'reception', 'followUp'] as const
export type ItemGroup = (typeof itemGroups)[number]

/** What somebody who comes to work has to see first (ux 9). `now` in epoch ms. */
function groupOf({ kind, dueAt }: Pick<HandoverItem, 'kind' | 'dueAt'>, now: number): ItemGroup {
  if (dueAt !== null && isOverdue(dueAt, now)) return 'late'
  return dueAt !== null && dayOf(dueAt) === dayOf(now) ? 'tonight' : kind
}

/** The groups that hold something, each in the order the items came in: the nearest due first. */
export function groupItems(
  items: readonly HandoverItem[],
  now: number,
): { readonly group: ItemGroup; readonly items: readonly HandoverItem[] }[] {
  return itemGroups
    .map((group) => ({ group, items: items.filter((item) => groupOf(item, now) === group) }))
    .filter((one) => one.items.length > 0)
}

export function itemKey({ kind, refId }: { readonly kind: ItemKind; readonly refId: string }): string {
  return `${kind}/${refId}`
}

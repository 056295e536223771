import { array, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { day, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { receptionStep } from '#shared/reception/reception.ts'
import { shift } from '#shared/roster/shift.ts'

export const itemKind = picklist(['reception', 'followUp', 'promise'])
export type ItemKind = InferOutput<typeof itemKind>

/** One open thing of the leaving agent, as it stands. */
export const openItem = object({
  kind: itemKind,
  refId: string(),
  platform,
  buyerNick: string(),
  /** What it is about: the promise, the last remark, order numbers. May be empty. */
  summary: string(),
  /** Where a reception stands. */
  step: nullable(receptionStep),
  dueAt: nullable(instant),
})
export type OpenItem = InferOutput<typeof openItem>

/** It is handed over or dropped with a reason, never lost (R03). */
export const handoverItem = object({
  ...openItem.entries,
  /** Why it stays with the author. */
  droppedBecause: nullable(string()),
  /** Who took it, before or with the acknowledgement. */
  takenBy: nullable(string()),
  takenAt: nullable(instant),
})
export type HandoverItem = InferOutput<typeof handoverItem>

/** 交接本: one note of one shift change (R03). */
export const handoverNote = object({
  ...rowStamps,
  on: day,
  fromShift: shift,
  toShift: shift,
  authorId: string(),
  items: array(handoverItem),
  text: string(),
  writtenAt: instant,
  ackBy: nullable(string()),
  ackAt: nullable(instant),
  recency: negativeInstant,
})
export type HandoverNote = InferOutput<typeof handoverNote>

/** Handed over, not yet taken: it waits for somebody, and still is its author's. */
export function isWaitingItem(item: HandoverItem): boolean {
  return item.droppedBecause === null && item.takenBy === null
}

export type ItemRef = Pick<HandoverItem, 'kind' | 'refId'>

/**
 * What nobody took of a note: what is `left` to take, and what is `done` because it ended or changed hands first
 * (`settled`). A signature takes all that is left: in a signed note only the second kind is there.
 */
export function stillToTake({ items, ackAt }: Pick<HandoverNote, 'items' | 'ackAt'>, settled: readonly ItemRef[]) {
  const isDone = (item: HandoverItem) => ackAt !== null || settled.some((one) => isSameItem(one, item))
  const untaken = items.filter(isWaitingItem)
  return { left: untaken.filter((item) => !isDone(item)), done: untaken.filter(isDone) }
}

function isSameItem(a: ItemRef, b: ItemRef): boolean {
  return a.kind === b.kind && a.refId === b.refId
}

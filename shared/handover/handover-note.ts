import { array, boolean, type InferOutput, nullable, object, optional, pick, picklist, string } from 'valibot'
import { ticketKinds } from '#shared/aftersales/ticket-words.ts'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, day, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { receptionStep } from '#shared/reception/reception.ts'
import { shift } from '#shared/roster/shift.ts'
import { shiftNotice } from './notice.ts'

/** Stored in every note ever written: kinds are only added. */
export const itemKind = picklist(['reception', 'followUp', 'promise', 'ticket'])
export type ItemKind = InferOutput<typeof itemKind>

/** One open thing, as it stands. Notes from before a field was there lack it. */
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
  /** What a case is about, and its next step (`aftersales.next.<word>`). */
  about: optional(picklist(ticketKinds)),
  next: optional(string()),
  /** A case without its remark in the fixed format: it cannot be left like that (R04). */
  needsRemark: optional(boolean()),
  /** A reception whose buyer has a promise to wait for: it may go over at the night's end (domain 2.2). */
  isParked: optional(boolean()),
  /** Whose it is when not the author's: it runs out while nobody is on. */
  ownerId: optional(string()),
  /** The how manieth time it is handed over; absent the first time. */
  times: optional(count),
})
export type OpenItem = InferOutput<typeof openItem>

/** A case of a higher level is not for everybody (R37); a story has an end. */
export const stayReasons = ['above_your_level', 'too_many_turns'] as const
export type StayReason = (typeof stayReasons)[number]

/** It is handed over or dropped with a reason, never lost (R03). */
export const handoverItem = object({
  ...openItem.entries,
  /** Why it stays with the author. */
  droppedBecause: nullable(string()),
  /** Who took it, before or with the acknowledgement. */
  takenBy: nullable(string()),
  takenAt: nullable(instant),
  /** Why it did not go over with the signature: it stays with whoever has it. */
  stayed: optional(picklist(stayReasons)),
})
export type HandoverItem = InferOutput<typeof handoverItem>

/** How many, the first one's deadline, and when the day shift arrives. */
export const dispatchDue = object({ count, firstAt: instant, until: instant })

/** 交接本: one note of one shift change (R03). */
export const handoverNote = object({
  ...rowStamps,
  on: day,
  fromShift: shift,
  toShift: shift,
  authorId: string(),
  items: array(handoverItem),
  text: string(),
  /** 缺货与活动, as they stood when it was written. */
  notices: optional(array(pick(shiftNotice, ['id', 'kind', 'text', 'addedBy']))),
  /** Orders that must leave before the day shift arrives (R34); of a note of the night. */
  dispatch: optional(nullable(dispatchDue)),
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
 * What nobody took of a note: what is `left` to take, what is `done` because it ended or changed hands first
 * (`settled`), and what `stayed` where it was. A signature takes all that is left: in a signed note nothing is.
 */
export function stillToTake({ items, ackAt }: Pick<HandoverNote, 'items' | 'ackAt'>, settled: readonly ItemRef[]) {
  const isDone = (item: HandoverItem) => ackAt !== null || settled.some((one) => isSameItem(one, item))
  const stayed = items.filter((item) => item.stayed !== undefined)
  const untaken = items.filter((item) => isWaitingItem(item) && item.stayed === undefined)
  return { left: untaken.filter((item) => !isDone(item)), done: untaken.filter(isDone), stayed }
}

/** Whose a thing was when the note was written. */
export function holderOf({ ownerId }: HandoverItem, { authorId }: Pick<HandoverNote, 'authorId'>): string {
  return ownerId ?? authorId
}

export function itemKey({ kind, refId }: ItemRef): string {
  return `${kind}/${refId}`
}

function isSameItem(a: ItemRef, b: ItemRef): boolean {
  return a.kind === b.kind && a.refId === b.refId
}

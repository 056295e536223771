import { array, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { day, instant, negativeInstant } from '#shared/kernel/schema.ts'

export const shifts = ['day', 'night'] as const
export type Shift = (typeof shifts)[number]
export const shift = picklist(shifts)

/** One open thing of the leaving agent. It is handed over or dropped with a reason, never lost (R03). */
export const handoverItem = object({
  kind: picklist(['reception', 'followUp', 'promise']),
  refId: string(),
  platform: string(),
  buyerNick: string(),
  summary: string(),
  dueAt: nullable(instant),
  droppedBecause: nullable(string()),
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

import { array, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant } from '#shared/kernel/schema.ts'

export const noticeKinds = ['stock', 'promo', 'team'] as const

/** 缺货, 活动, 通知: one line for every shift, until somebody ends it (domain 2.3). */
export const shiftNotice = object({
  ...rowStamps,
  kind: picklist(noticeKinds),
  text: string(),
  addedBy: string(),
  endedBy: nullable(string()),
  /** Who has read it, and when first (epoch ms); absent in rows from before read marks. */
  seenBy: optional(array(object({ personId: string(), at: instant }))),
  /** When it was written, while it stands; absent once ended, so that the index lists standing ones only. */
  openSince: optional(instant),
})
export type ShiftNotice = InferOutput<typeof shiftNotice>

/** More than a screen of them is read by nobody. */
export const mostNotices = 20

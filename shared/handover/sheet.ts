import { array, boolean, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { ticketKinds, ticketLevels } from '#shared/aftersales/ticket-words.ts'
import { platform } from '#shared/kernel/platform.ts'
import { instant } from '#shared/kernel/schema.ts'
import { handoverNote, openItem } from './handover-note.ts'
import { noticeKinds } from './notice.ts'

/** The fields of a case's remark, as they stand on the sheet (R04; domain 2.3). */
const sheetRemark = object({
  problem: string(),
  cause: string(),
  doneSoFar: string(),
  promised: string(),
  promisedBy: string(),
  dueAt: instant,
  nextStep: string(),
  author: string(),
  at: instant,
})

const standing = {
  refId: string(),
  platform,
  /** Masked more than on screen: enough to tell two lines apart. */
  buyer: string(),
  dueAt: nullable(instant),
  /** Why it stays, or who took it; empty while it waits. */
  droppedBecause: nullable(string()),
  takenBy: nullable(string()),
}

/** 售后交接表: what is printed of a note. Names are written out. */
export const sheet = object({
  shop: string(),
  on: handoverNote.entries.on,
  fromShift: handoverNote.entries.fromShift,
  toShift: handoverNote.entries.toShift,
  author: string(),
  writtenAt: instant,
  ackBy: nullable(string()),
  ackAt: nullable(instant),
  text: string(),
  notices: array(object({ kind: picklist(noticeKinds), text: string() })),
  dispatch: handoverNote.entries.dispatch,
  cases: array(
    object({
      ...standing,
      orderNo: nullable(string()),
      title: string(),
      about: picklist(ticketKinds),
      level: picklist(ticketLevels),
      owner: string(),
      next: string(),
      isClosed: boolean(),
      remark: nullable(sheetRemark),
    }),
  ),
  others: array(object({ ...standing, kind: openItem.entries.kind, step: openItem.entries.step, summary: string() })),
})
export type Sheet = InferOutput<typeof sheet>

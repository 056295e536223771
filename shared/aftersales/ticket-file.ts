import { type InferOutput, object, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count } from '#shared/kernel/schema.ts'
import { pictureKinds } from '#shared/scripts/script-picture.ts'

/** A picture shown for a case, kept once whatever it is attached to: its id is made of its bytes. */
export const ticketFile = object({
  ...rowStamps,
  kind: picklist(pictureKinds),
  byteCount: count,
  sealed: object({ base64: string() }),
})
export type TicketFile = InferOutput<typeof ticketFile>

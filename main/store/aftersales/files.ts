import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import { attachFile } from '#shared/aftersales/turn-ticket.ts'
import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { judgePicture } from '#shared/scripts/script-picture.ts'
import { base64Of, bytesOf, hashOf } from '#store/db/byte-text.ts'
import { insert, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { findTicket, turningOf } from './commands.ts'

type Answers = Handlers<typeof aftersalesContract>

/** The id is made of the bytes and the case: the same picture stands in a case once, and goes with it. */
export const attach: Answers['attach'] = {
  prepare: async ({ id, expected, name, of, bytes }, { shopId }) => {
    const judged = judgePicture(bytes)
    if (!judged.ok) return fail(judged.failure.code, judged.failure.details)
    const fileId = importedId('ticket-file', 'sha256', shopId, `${id} ${await hashOf(bytes)}`)
    return ok(async (context) => {
      const row = await findTicket(context, id, expected)
      if (!row.ok) return row
      const change = attachFile(row.value, { id: fileId, name, of }, await turningOf(context, null))
      if (!change.ok) return change
      const file = { id: fileId, kind: judged.value, byteCount: bytes.length, sealed: { base64: base64Of(bytes) } }
      return decided({}, [insert('ticketFiles', file), patch('tickets', row.value, change.value)])
    })
  },
}

export const file: Answers['file'] = async ({ id }, { db }) => {
  const row = await db.ticketFiles.get(id)
  return row ? ok({ kind: row.kind, bytes: bytesOf(row.sealed.base64) }) : fail('file_not_found')
}

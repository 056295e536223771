import { newIdAt } from '#shared/kernel/id.ts'
import { fail } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import { mostFileBytes } from '#shared/orders/file-codes.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { newReceivedFile, takeBytes } from '#store/imports/received-file.ts'
import { importDeskOf } from './import-desk.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

/** Files that were sent and not started; the oldest is forgotten. */
const mostUploads = 3

export const importOpen: OrdersHandlers['importOpen'] = async ({ fileName, size }, context) => {
  const desk = importDeskOf(context.host)
  if (desk.run) return fail('import_running')
  if (size === 0) return fail('empty_file')
  if (size > mostFileBytes) return fail('too_large', { mostMb: mostFileBytes / 1024 / 1024 })
  const importId = newIdAt(context.now)
  const { shopId, now: startedAt } = context
  const unseen = { layout: null, columns: null, preview: null }
  desk.uploads.set(importId, { importId, shopId, startedAt, ...newReceivedFile(fileName, size), ...unseen })
  const [oldest] = desk.uploads.keys()
  if (desk.uploads.size > mostUploads && oldest) desk.uploads.delete(oldest)
  return decided({ importId })
}

export const importBytes: OrdersHandlers['importBytes'] = async ({ importId, bytes, last, problem }, { host }) => {
  const desk = importDeskOf(host)
  const upload = desk.uploads.get(importId)
  if (!upload || upload.file) return fail('import_not_found')
  if (problem || !takeBytes(upload, bytes, last)) {
    desk.uploads.delete(importId)
    return fail('file_vanished', { fileName: upload.fileName })
  }
  return decided({ receivedBytes: upload.receivedBytes })
}

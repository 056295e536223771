import type { inspectionContract } from '#shared/inspection/contract.ts'
import { mostLogBytes } from '#shared/inspection/log-file-codes.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import { fail } from '#shared/kernel/result.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { newReceivedFile, takeBytes } from '#store/imports/received-file.ts'
import { logDeskOf } from './log-desk.ts'

type Inspection = Handlers<typeof inspectionContract>

/** Sets of files that were sent and not started; the oldest is forgotten. */
const mostUploads = 2

export const importOpen: Inspection['importOpen'] = async ({ name, files }, { host, now, shopId }) => {
  const desk = logDeskOf(host)
  if (desk.run) return fail('import_running')
  if (files.length === 0) return fail('no_files')
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes > mostLogBytes) return fail('too_large', { mostMb: mostLogBytes / 1024 / 1024 })
  const importId = newIdAt(now)
  const received = files.map((one) => newReceivedFile(one.name, one.size))
  for (const one of received) if (one.size === 0) one.file = new Blob()
  const unseen = { platform: 'taobao' as const, day: null, ours: [], tables: [], fit: [], unfit: [] }
  desk.uploads.set(importId, { importId, name, shopId, files: received, ...unseen })
  const [oldest] = desk.uploads.keys()
  if (desk.uploads.size > mostUploads && oldest) desk.uploads.delete(oldest)
  return decided({ importId })
}

export const importBytes: Inspection['importBytes'] = async (input, { host }) => {
  const desk = logDeskOf(host)
  const received = desk.uploads.get(input.importId)?.files[input.file]
  if (!received || received.file) return fail('import_not_found')
  if (input.problem || !takeBytes(received, input.bytes, input.last)) {
    desk.uploads.delete(input.importId)
    return fail('file_vanished', { fileName: received.fileName })
  }
  return decided({ receivedBytes: received.receivedBytes })
}

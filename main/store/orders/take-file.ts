import { newIdAt } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import { mostFileBytes } from '#shared/orders/file-codes.ts'
import { insert } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import type { FilePreview } from '#store/workers/import-parser.ts'
import { type ImportDesk, importDeskOf, type Upload } from './import-desk.ts'
import { runImport } from './import-run.ts'
import { maskedOrder } from './masked-order.ts'
import { newRun, startRun } from './start-run.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

/** Files that were sent and not started; the oldest is forgotten. */
const mostUploads = 3
const mostSample = 20

export const importOpen: OrdersHandlers['importOpen'] = async ({ fileName, size }, context) => {
  const desk = importDeskOf(context.host)
  if (desk.run) return fail('import_running')
  if (size === 0) return fail('empty_file')
  if (size > mostFileBytes) return fail('too_large', { mostMb: mostFileBytes / 1024 / 1024 })
  const importId = newIdAt(context.now)
  const { shopId, now: startedAt } = context
  const upload = { importId, fileName, size, shopId, startedAt, parts: [], receivedBytes: 0, file: null, preview: null }
  desk.uploads.set(importId, upload)
  const [oldest] = desk.uploads.keys()
  if (desk.uploads.size > mostUploads && oldest) desk.uploads.delete(oldest)
  return decided({ importId })
}

export const importBytes: OrdersHandlers['importBytes'] = async ({ importId, bytes, last, problem }, { host }) => {
  const desk = importDeskOf(host)
  const upload = desk.uploads.get(importId)
  if (!upload || upload.file) return fail('import_not_found')
  // Bytes that came over a port are ours alone; their buffer is never shared.
  upload.parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  upload.receivedBytes += bytes.length
  const isWhole = upload.receivedBytes === upload.size
  if (problem || upload.receivedBytes > upload.size || (last && !isWhole)) {
    desk.uploads.delete(importId)
    return fail('file_vanished', { fileName: upload.fileName })
  }
  if (last) {
    upload.file = new Blob(upload.parts)
    upload.parts = []
  }
  return decided({ receivedBytes: upload.receivedBytes })
}

export const importPreview: OrdersHandlers['importPreview'] = {
  prepare: async ({ importId }, context) => {
    const desk = importDeskOf(context.host)
    const upload = desk.uploads.get(importId)
    if (!upload) return fail('import_not_found')
    const read = await previewOf(desk, upload)
    if (!read.ok) return read
    const { orders, kind: _kind, platform: _platform, ...shown } = read.value
    const known = await desk.db.orders
      .where(':id')
      .anyOf(orders.map(({ id }) => id))
      .primaryKeys()
    const output = {
      ...shown,
      header: [...shown.header],
      refused: [...shown.refused],
      orders: orders.length,
      knownOrders: known.length,
      sample: orders.slice(0, mostSample).map((draft) => maskedOrder({ ...draft, ...noStamps(context) })),
    }
    return ok(async () => decided(output))
  },
}

/** A file is looked at once; showing and starting it share the answer. */
async function previewOf(desk: ImportDesk, upload: Upload) {
  if (!upload.file) return fail('file_vanished', { fileName: upload.fileName })
  const { importId, shopId, startedAt } = upload
  upload.preview ??= desk.parser.preview(upload.file, { importId, shopId, startedAt })
  return upload.preview
}

/** A row of a preview is not saved yet. */
function noStamps({ now, shopId, deskId, actor }: Context) {
  return { shopId, createdAt: now, updatedAt: now, version: 1, deskId, actorId: actor.id }
}

export const importRun: OrdersHandlers['importRun'] = {
  prepare: async ({ importId }, context) => {
    const desk = importDeskOf(context.host)
    if (desk.run) return fail('import_running')
    const upload = desk.uploads.get(importId)
    if (!upload) return fail('import_not_found')
    const read = await previewOf(desk, upload)
    if (!read.ok) return read
    const preview = read.value
    return ok(async (now) => {
      if (desk.run) return fail('import_running')
      const run = newRun(desk, importId, now.actor, preview.kind)
      desk.run = run
      startRun(desk, run, () => runImport(desk, run, upload))
      return decided({ importId }, [insert('imports', firstLog(upload, preview, now))])
    })
  },
}

function firstLog({ importId, fileName, size }: Upload, preview: FilePreview, { now, actor }: Context) {
  return {
    id: importId,
    fileName,
    fileBytes: size,
    platform: preview.platform,
    table: preview.table,
    encoding: preview.encoding,
    header: [...preview.header],
    state: 'running' as const,
    startedBy: actor.id,
    rowsTotal: preview.rowsExpected,
    rowsDone: 0,
    addedOrders: 0,
    changedOrders: 0,
    sameOrders: 0,
    addedCustomers: 0,
    refusedCount: 0,
    refused: [],
    startedAt: now,
    endedAt: null,
    problem: null,
    recency: -now,
    chunks: 0,
    settledChunks: 0,
  }
}

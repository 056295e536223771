import { fail, ok } from '#shared/kernel/result.ts'
import { chunkTables, type ordersContract } from '#shared/orders/contract.ts'
import { checkLayout, layoutFields, layoutIdOf } from '#shared/orders/own-layout.ts'
import { insert, type Operation, put } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { startRun } from '#store/imports/run.ts'
import type { FilePreview } from '#store/workers/import-parser.ts'
import { type ImportDesk, importDeskOf, type Upload } from './import-desk.ts'
import { jobOf } from './import-job.ts'
import { runImport } from './import-run.ts'
import { maskedOrder, maskedSamples } from './masked-order.ts'
import { newRun } from './start-run.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

const mostSample = 20

export const importColumns: OrdersHandlers['importColumns'] = {
  prepare: async ({ importId }, context) => {
    const desk = importDeskOf(context.host)
    const upload = desk.uploads.get(importId)
    if (!upload) return fail('import_not_found')
    const found = await columnsOf(desk, upload)
    if (!found.ok) return found
    const { header, samples, guess: all } = found.value
    const named = layoutFields.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]] as const]))
    const guess = Object.fromEntries(named)
    return ok(async () => decided({ header: [...header], samples: maskedSamples(samples, guess), guess }))
  },
}

async function columnsOf(desk: ImportDesk, upload: Upload) {
  if (!upload.file) return fail('file_vanished', { fileName: upload.fileName })
  upload.columns ??= desk.parser.columns(upload.file)
  return upload.columns
}

export const importPreview: OrdersHandlers['importPreview'] = {
  prepare: async ({ importId, layout }, context) => {
    const desk = importDeskOf(context.host)
    const upload = desk.uploads.get(importId)
    if (!upload) return fail('import_not_found')
    if (layout) {
      const found = await columnsOf(desk, upload)
      if (!found.ok) return found
      const { header } = found.value
      const checked = checkLayout(layout, header)
      if (!checked.ok) return checked
      upload.layout = { ...layout, header: [...header] }
      upload.preview = null
    }
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
  const { file } = upload
  upload.preview ??= jobOf(desk, upload).then((job) => desk.parser.preview(file, job))
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
      startRun(desk, run, chunkTables, () => runImport(desk, run, upload))
      return decided({ importId }, [
        insert('imports', firstLog(upload, preview, now)),
        ...(await remembered(upload, now)),
      ])
    })
  },
}

/** What a person said of this header is known for the next file. */
async function remembered({ layout }: Upload, { db, shopId }: Context): Promise<Operation[]> {
  if (!layout) return []
  const id = layoutIdOf(shopId, layout.header)
  const before = await db.orderLayouts.get(id)
  return [put('orderLayouts', before, { id, ...layout })]
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

import type { inspectionContract } from '#shared/inspection/contract.ts'
import { checkLogColumns } from '#shared/inspection/log-columns.ts'
import type { InputOf } from '#shared/kernel/contract.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { type LogUpload, logDeskOf } from './log-desk.ts'
import { jobOf } from './log-job.ts'
import { lookAt } from './look-at-files.ts'

type Inspection = Handlers<typeof inspectionContract>
type Said = InputOf<typeof inspectionContract.importLook>

export const importLook: Inspection['importLook'] = {
  prepare: async (said, { host, db, shopId }) => {
    const desk = logDeskOf(host)
    const upload = desk.uploads.get(said.importId)
    if (!upload) return fail('import_not_found')
    const missing = upload.files.find(({ file }) => file === null)
    if (missing) return fail('file_vanished', { fileName: missing.fileName })
    const taken = takeSaid(upload, said)
    if (!taken.ok) return taken
    const shown = await lookAt(desk, upload, { isPlatformSaid: said.platform !== null, job: await jobOf(db, upload) })
    return ok(async () => (shopId === upload.shopId ? decided(shown) : fail('import_not_found')))
  },
}

function takeSaid(upload: LogUpload, { platform, day, ours, table }: Said) {
  if (table) {
    const checked = checkLogColumns(table.columns, table.header)
    if (!checked.ok) return checked
    upload.tables = [...upload.tables, table]
  }
  if (platform) upload.platform = platform
  upload.day = day
  upload.ours = ours
  return ok(null)
}

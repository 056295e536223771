import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { LogJob } from '#shared/inspection/log-draft.ts'
import { mostLookedFiles } from '#shared/inspection/log-import-entries.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import type { LogDesk, LogUpload } from './log-desk.ts'
import { type Looked, lookAtFile } from './look-at-file.ts'
import { maskedTable, totals } from './look-totals.ts'

type Shown = OutputOf<typeof inspectionContract.importLook>

/** Looks at every file, and keeps with the upload which of them something can be taken of. */
export async function lookAt(
  desk: LogDesk,
  upload: LogUpload,
  { job, isPlatformSaid }: { readonly job: LogJob; readonly isPlatformSaid: boolean },
): Promise<Shown> {
  const looked: Looked[] = []
  for (const { fileName, file } of upload.files) if (file) looked.push(await lookAtFile(desk, { fileName, file, job }))
  upload.fit = looked.flatMap(({ look }, at) => (look ? [at] : []))
  upload.unfit = looked.flatMap(({ file: { name, problem } }) =>
    problem === null ? [] : [{ name, layout: null, messages: 0, lines: 0, problem }],
  )
  const looks = looked.flatMap(({ look }) => (look ? [look] : []))
  if (!isPlatformSaid && looks.length > 0) {
    upload.platform = looks.every(({ layout }) => layout === 'jddc') ? 'jd' : 'taobao'
  }
  const unnamed = looked.find(({ table }) => table !== null)
  return {
    files: looked.slice(0, mostLookedFiles).map(({ file }) => file),
    fileCount: looked.length,
    unfit: looked.length - looks.length,
    ...totals(looks),
    platform: upload.platform,
    needsDay: looked.some(({ file }) => file.problem === 'needs_day'),
    table: unnamed?.table ? { fileName: unnamed.file.name, ...maskedTable(unnamed.table) } : null,
  }
}

import { runCommand } from '#renderer/data/use-command.ts'
import { ok, type Result } from '#shared/kernel/result.ts'

/** Bytes of one message: large enough to be quick, small enough to keep the page alive. */
const sliceBytes = 1024 * 1024

/** Hands files to the store one after another, and gives the import's id. `onShare` hears how much is over (0 to 1). */
export async function sendLogs(
  name: string,
  files: readonly File[],
  onShare: (share: number) => void,
): Promise<Result<string>> {
  const told = files.map((file) => ({ name: nameOf(file), size: file.size }))
  const opened = await runCommand('inspection.importOpen', { name, files: told })
  if (!opened.ok) return opened
  const { importId } = opened.value
  const all = files.reduce((sum, { size }) => sum + size, 0)
  let over = 0
  for (const [at, file] of files.entries()) {
    for (let from = 0; from < file.size; from += sliceBytes) {
      const bytes = await readSlice(file, from)
      const last = from + sliceBytes >= file.size
      const whole = bytes
        ? { bytes, last }
        : { bytes: new Uint8Array(), last: false, problem: 'file_vanished' as const }
      const sent = await runCommand('inspection.importBytes', { importId, file: at, ...whole })
      if (!sent.ok) return sent
      over += bytes?.length ?? 0
      onShare(over / all)
    }
  }
  return ok(importId)
}

/** With its folders, when a folder was chosen. */
function nameOf({ name, webkitRelativePath }: File): string {
  return (webkitRelativePath || name).slice(-400)
}

/** Null when the file is gone or was changed since it was chosen. */
async function readSlice(file: File, from: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.slice(from, from + sliceBytes).arrayBuffer())
  } catch {
    return null
  }
}

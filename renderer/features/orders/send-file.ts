import { runCommand } from '#renderer/data/use-command.ts'
import { ok, type Result } from '#shared/kernel/result.ts'

/** Bytes of one message: large enough to be quick, small enough to keep the page alive. */
const sliceBytes = 1024 * 1024

/** Hands a file to the store, slice by slice, and gives the import's id. `onShare` hears how much is over (0 to 1). */
export async function sendFile(file: File, onShare: (share: number) => void): Promise<Result<string>> {
  const opened = await runCommand('orders.importOpen', { fileName: file.name, size: file.size })
  if (!opened.ok) return opened
  const { importId } = opened.value
  for (let from = 0; from < file.size; from += sliceBytes) {
    const bytes = await readSlice(file, from)
    const last = from + sliceBytes >= file.size
    const sent = await runCommand(
      'orders.importBytes',
      bytes ? { importId, bytes, last } : { importId, bytes: new Uint8Array(), last: false, problem: 'file_vanished' },
    )
    if (!sent.ok) return sent
    onShare(Math.min(1, (from + sliceBytes) / file.size))
  }
  return ok(importId)
}

/** Null when the file is gone or was changed since it was chosen. */
async function readSlice(file: File, from: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.slice(from, from + sliceBytes).arrayBuffer())
  } catch {
    return null
  }
}

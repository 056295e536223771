/** A file on its way in: its bytes wait in a Blob, which Chromium keeps outside this process. */
export interface ReceivedFile {
  readonly fileName: string
  readonly size: number
  parts: Blob[]
  receivedBytes: number
  /** The whole file, once the last bytes came. */
  file: Blob | null
}

export function newReceivedFile(fileName: string, size: number): ReceivedFile {
  return { fileName, size, parts: [], receivedBytes: 0, file: null }
}

/** Takes the next bytes; false when the file is not what it was said to be. */
export function takeBytes(received: ReceivedFile, bytes: Uint8Array, isLast: boolean): boolean {
  // Bytes that came over a port are ours alone; their buffer is never shared.
  if (bytes.length > 0) received.parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  received.receivedBytes += bytes.length
  const isWhole = received.receivedBytes === received.size
  if (received.receivedBytes > received.size || (isLast && !isWhole)) return false
  if (isLast) {
    received.file = new Blob(received.parts)
    received.parts = []
  }
  return true
}

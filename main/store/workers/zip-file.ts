import { Inflate } from 'fflate'
import { crc32Of } from './crc32.ts'
import { FileRefused } from './file-refused.ts'

/** One file inside a zip, as its directory tells it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly plainBytes: number
  readonly offset: number
}

/** Largest file inside an XLSX we unpack. */
export const mostPlainBytes = 200 * 1024 * 1024
const pieceBytes = 32 * 1024
const directoryEnd = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50

/** Reads the directory at the end of the file. Throws `damaged_xlsx`. */
export async function readZipDirectory(file: Blob): Promise<Map<string, ZipEntry>> {
  const tailStart = Math.max(0, file.size - 65_557)
  const tail = await viewOf(file.slice(tailStart))
  let end = tail.byteLength - 22
  while (end >= 0 && tail.getUint32(end, true) !== directoryEnd) end -= 1
  if (end < 0) throw new FileRefused('damaged_xlsx')
  const size = tail.getUint32(end + 12, true)
  const start = tail.getUint32(end + 16, true)
  if (start + size > file.size) throw new FileRefused('damaged_xlsx')
  return entriesOf(await viewOf(file.slice(start, start + size)))
}

function entriesOf(view: DataView): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  const decoder = new TextDecoder()
  let at = 0
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === directoryEntry) {
    const nameBytes = view.getUint16(at + 28, true)
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (at + 46 + nameBytes > view.byteLength) throw new FileRefused('damaged_xlsx')
    const name = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes)).replaceAll('\\', '/')
    entries.set(name.replace(/^\//, ''), {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      plainBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameBytes + rest
  }
  return entries
}

/**
 * Unpacks one entry piece by piece; memory stays bounded whatever the directory claims. Throws `damaged_xlsx` when
 * the bytes or their checksum are wrong, `too_large` beyond `mostBytes` (a bomb, or a table for which CSV is the way).
 */
export async function* unpack(file: Blob, entry: ZipEntry, mostBytes = mostPlainBytes): AsyncGenerator<Uint8Array> {
  if (entry.plainBytes > mostBytes) throw new FileRefused('too_large')
  const header = await viewOf(file.slice(entry.offset, entry.offset + 30))
  if (header.byteLength < 30 || header.getUint32(0, true) !== localHeader) throw new FileRefused('damaged_xlsx')
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  const end = start + entry.packedBytes
  if (end > file.size) throw new FileRefused('damaged_xlsx')
  let crc = 0
  let bytes = 0
  for await (const piece of inflated(file, entry, start, end)) {
    bytes += piece.length
    if (bytes > mostBytes) throw new FileRefused('too_large')
    crc = crc32Of(piece, crc)
    yield piece
  }
  if (crc !== entry.crc || bytes !== entry.plainBytes) throw new FileRefused('damaged_xlsx')
}

async function* inflated(file: Blob, entry: ZipEntry, start: number, end: number): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw new FileRefused('damaged_xlsx')
  const ready: Uint8Array[] = []
  const inflate = new Inflate((piece) => void ready.push(piece))
  for (let at = start; at < end; at += pieceBytes) {
    const packed = new Uint8Array(await file.slice(at, Math.min(end, at + pieceBytes)).arrayBuffer())
    if (entry.method === 0) yield packed
    else pushInto(inflate, packed, at + pieceBytes >= end)
    yield* ready.splice(0)
  }
}

function pushInto(inflate: Inflate, packed: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(packed, isLast)
  } catch {
    throw new FileRefused('damaged_xlsx')
  }
}

async function viewOf(part: Blob): Promise<DataView> {
  return new DataView(await part.arrayBuffer())
}

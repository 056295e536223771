// @ts-check
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw, inflateRawSync } from 'node:zlib'

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} mode Unix file mode with its type bits; 0 when the archive has none
 * @property {number} method 0 stored, 8 deflated
 * @property {number} packedBytes
 * @property {number} headerAt where the entry's own header starts
 */

/** @typedef {import('node:fs/promises').FileHandle} FileHandle */

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const END_BYTES = 22
const LONGEST_COMMENT_BYTES = 0xffff
const NEEDS_ZIP64 = 0xffffffff
const STORED = 0
const DEFLATED = 8
const TYPE_BITS = 0o170000
const SYMLINK = 0o120000
const DIRECTORY = 0o040000

/** Reads the list of a zip archive, from the directory at its end.
 * @param {FileHandle} archive
 * @returns {Promise<ZipEntry[]>} */
async function readEntries(archive) {
  const { size } = await archive.stat()
  const tail = await readAt(archive, Math.max(0, size - END_BYTES - LONGEST_COMMENT_BYTES), size)
  let end = tail.length - END_BYTES
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1
  if (end < 0) throw new Error('This is not a complete zip archive: it has no directory at its end.')
  const startsAt = tail.readUInt32LE(end + 16)
  if (startsAt === NEEDS_ZIP64) throw new Error('Zip archives of more than 4 GB are not read here.')
  const directory = await readAt(archive, startsAt, startsAt + tail.readUInt32LE(end + 12))
  return [...entriesOf(directory)]
}

/** @param {Buffer} directory @returns {Generator<ZipEntry>} */
function* entriesOf(directory) {
  for (let at = 0; at < directory.length; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The directory of this zip archive is damaged.')
    const nameBytes = directory.readUInt16LE(at + 28)
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
    }
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

/**
 * Unpacks part of an archive, keeping run bits and symbolic links.
 * @param {string} file
 * @param {string} target
 * @param {(name: string) => string | undefined} place path below target, or undefined to leave the entry out
 * @returns {Promise<number>} how many entries were written
 */
export async function unzip(file, target, place) {
  const archive = await open(file)
  let written = 0
  try {
    for (const entry of await readEntries(archive)) {
      const below = place(entry.name)
      if (below === undefined) continue
      await writeEntry({ file, archive }, entry, pathBelow(target, below))
      written += 1
    }
  } finally {
    await archive.close()
  }
  return written
}

/** @param {string} target @param {string} below */
function pathBelow(target, below) {
  const full = path.resolve(target, below)
  if (full !== target && !full.startsWith(target + path.sep)) throw new Error(`${below} would leave the target folder.`)
  return full
}

/** @param {{ file: string, archive: FileHandle }} from @param {ZipEntry} entry @param {string} target */
async function writeEntry({ file, archive }, entry, target) {
  const type = entry.mode & TYPE_BITS
  if (type === DIRECTORY || entry.name.endsWith('/')) {
    await mkdir(target, { recursive: true })
    return
  }
  await mkdir(path.dirname(target), { recursive: true })
  const start = await contentStart(archive, entry)
  if (type === SYMLINK) {
    const packed = await readAt(archive, start, start + entry.packedBytes)
    await symlink(String(entry.method === DEFLATED ? inflateRawSync(packed) : packed), target)
    return
  }
  // Readable and, where it may run, runnable for everyone: security journeys run as a person who is not root.
  const mode = entry.mode & 0o100 ? 0o755 : 0o644
  if (entry.packedBytes === 0) return writeFile(target, '', { mode })
  const sink = createWriteStream(target, { mode })
  const packed = createReadStream(file, { start, end: start + entry.packedBytes - 1 })
  await (entry.method === DEFLATED ? pipeline(packed, createInflateRaw(), sink) : pipeline(packed, sink))
}

/** An entry's own header repeats the name and may hold other extra fields than the directory: only it knows its length.
 * @param {FileHandle} archive @param {ZipEntry} entry */
async function contentStart(archive, entry) {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Error(`${entry.name} is packed by method ${entry.method}, which is not read here.`)
  }
  const header = await readAt(archive, entry.headerAt, entry.headerAt + 30)
  return entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
}

/** @param {FileHandle} archive @param {number} from @param {number} to */
async function readAt(archive, from, to) {
  const bytes = Buffer.alloc(to - from)
  const { bytesRead } = await archive.read(bytes, 0, bytes.length, from)
  if (bytesRead !== bytes.length) throw new Error('This zip archive ends too early.')
  return bytes
}

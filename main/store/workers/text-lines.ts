import { type Encoding, likelyEncodings } from './encoding.ts'

const sliceBytes = 1024 * 1024
const headBytes = 256 * 1024
/** A line that is longer goes on as the next one: memory stays bounded. */
const mostLineBytes = 8 * 1024 * 1024
const lineFeed = 10

export interface LinesPiece {
  readonly lines: readonly string[]
  /** How far the file is read. */
  readonly bytes: number
}

/** Decides by the first bytes; a piece that breaks it is read line by line, as logs of two programs joined in one file are. */
export async function encodingOf(file: Blob): Promise<Encoding> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  return likelyEncodings(head, file.size <= headBytes)[0] ?? 'utf-8'
}

/** A text file in lines, piece by piece, whatever its line ends and encodings; the mark at its beginning is gone. */
export async function* linesOf(file: Blob): AsyncGenerator<LinesPiece> {
  const decode = lineDecoder()
  let rest = new Uint8Array()
  for (let from = 0; from < file.size; from += sliceBytes) {
    const slice = new Uint8Array(await file.slice(from, from + sliceBytes).arrayBuffer())
    const isLast = from + sliceBytes >= file.size
    const bytes = joined(rest, slice)
    const end = isLast || bytes.length > mostLineBytes ? bytes.length : bytes.lastIndexOf(lineFeed) + 1
    rest = bytes.slice(end)
    if (end > 0) yield { lines: linesIn(decode(bytes.subarray(0, end)), isLast), bytes: from + slice.length }
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

function linesIn(text: string, isLast: boolean): string[] {
  const lines = text.split(/\r\n|\n|\r/)
  // A piece ends behind a line end: nothing stands after it.
  if (lines.at(-1) === '' && !isLast) lines.pop()
  return lines
}

/** Strict UTF-8 as long as it holds; otherwise each line by itself. In both encodings a line end is never part of a letter. */
function lineDecoder(): (bytes: Uint8Array) => string {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const chinese = new TextDecoder('gb18030')
  const whole = (bytes: Uint8Array): string | null => {
    try {
      return strict.decode(bytes)
    } catch {
      return null
    }
  }
  const line = (bytes: Uint8Array): string => (hasThreeByteLetter(bytes) ? whole(bytes) : null) ?? chinese.decode(bytes)
  return (bytes) => whole(bytes) ?? byLine(bytes, line)
}

function byLine(bytes: Uint8Array, decode: (line: Uint8Array) => string): string {
  const parts: string[] = []
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, from)
    const end = found < 0 ? bytes.length : found + 1
    parts.push(decode(bytes.subarray(from, end)))
    from = end
  }
  return parts.join('')
}

/**
 * Han letters take three bytes in UTF-8. Two letters of GBK may look like two of UTF-8 that are no Han at all, so a line
 * counts as UTF-8 only where one such letter stands in it.
 */
function hasThreeByteLetter(bytes: Uint8Array): boolean {
  return bytes.some((byte, at) => {
    const [second = 0, third = 0] = [bytes[at + 1], bytes[at + 2]]
    return (byte & 0xf0) === 0xe0 && (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80
  })
}

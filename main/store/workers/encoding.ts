/** Encodings people's exports come in: Taobao writes GBK, 千牛 UTF-8 or GB18030, spreadsheets UTF-8 with a mark. */
export type Encoding = 'utf-8' | 'gb18030'

/**
 * Encodings a file may be in, best first (R27): strict UTF-8 when its first bytes hold; otherwise GB18030, which
 * contains GBK, and UTF-8 with a broken character. The header tells which of them is right.
 */
export function likelyEncodings(head: Uint8Array, isWhole: boolean): readonly Encoding[] {
  return isStrictUtf8(head, isWhole) ? ['utf-8'] : ['gb18030', 'utf-8']
}

/** Exports cut long texts in the middle of a character, so one wrong byte does not spoil a file. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(head, { stream: true })
}

/** `isWhole` is false when the file goes on: its last character may be cut. */
function isStrictUtf8(head: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole })
    return true
  } catch {
    return false
  }
}

/** What the first bytes of a file say it is. */
export type FileShape = 'empty' | 'zip' | 'oldExcel' | 'utf16' | 'binary' | 'text'

export function shapeOf(head: Uint8Array): FileShape {
  const [a, b, c, d] = head
  if (a === undefined) return 'empty'
  if (a === 0x50 && b === 0x4b && (c === 3 || c === 5)) return 'zip'
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'oldExcel'
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'utf16'
  return looksBinary(head.subarray(0, 4_096)) ? 'binary' : 'text'
}

/** Control characters other than tab, line ends and the end-of-file mark of DOS do not stand in tables. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0x1a)
}

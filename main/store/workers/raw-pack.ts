import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import type { RawRow } from '#shared/orders/order-draft.ts'

/**
 * Raw rows of one chunk in one text value: JSON, deflated, base64 (R27 keeps the raw row). A chunk of 500 Taobao rows
 * shrinks to about a fifth, so the journal hardly carries a row twice.
 */
export function packRows(rows: readonly RawRow[]): string {
  const json = JSON.stringify(rows.map(({ row, cells }) => [row, ...cells]))
  const bytes = deflateSync(strToU8(json), { level: 1 })
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(binary)
}

/** Row number and cells of each row of a chunk. */
export function unpackRows(packed: string): (readonly [row: number, ...cells: string[]])[] {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  return JSON.parse(strFromU8(inflateSync(bytes)))
}

/** The same chunk; these rows keep their number and lose their cells. */
export function withoutRows(packed: string, rows: ReadonlySet<number>): string {
  return packRows(
    unpackRows(packed).map(([row, ...cells]) => ({ row, cells: rows.has(row) ? [] : cells, isBroken: false })),
  )
}

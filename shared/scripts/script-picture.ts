import { type InferOutput, object, picklist, string } from 'valibot'
import type { Result } from '#shared/kernel/result.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count } from '#shared/kernel/schema.ts'

/** Largest picture we keep, bytes: it goes into the journal, every backup and every checkpoint. */
export const mostPictureBytes = 2 * 1024 * 1024
export const mostPictures = 6

/** What the clipboard of every system takes. */
export const pictureKinds = ['image/png', 'image/jpeg'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** A picture of scripts, kept once however many scripts show it: its id is made of its bytes. */
export const scriptPicture = object({
  ...rowStamps,
  kind: picklist(pictureKinds),
  byteCount: count,
  /** Frames are JSON: bytes stand as base64. */
  base64: string(),
})
export type ScriptPicture = InferOutput<typeof scriptPicture>

export const pictureFailures = ['picture_too_large', 'picture_unreadable'] as const
type PictureFailure = {
  readonly code: (typeof pictureFailures)[number]
  readonly details?: { readonly mb: string; readonly most: number }
}

/** Judges by size and first bytes; names of files lie. Whether it can be drawn, the page has found out. */
export function judgePicture(bytes: Uint8Array): Result<PictureKind, PictureFailure> {
  if (bytes.length > mostPictureBytes) return tooLarge(bytes.length)
  const kind = kindOf(bytes)
  return kind ? { ok: true, value: kind } : { ok: false, failure: { code: 'picture_unreadable' } }
}

export function tooLarge(
  byteCount: number,
  most = mostPictureBytes,
): { readonly ok: false; readonly failure: PictureFailure } {
  const mb = (byteCount / 1024 / 1024).toFixed(1)
  return { ok: false, failure: { code: 'picture_too_large', details: { mb, most: most / 1024 / 1024 } } }
}

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpegHead = [0xff, 0xd8, 0xff]

function kindOf(bytes: Uint8Array): PictureKind | null {
  if (pngHead.every((byte, at) => bytes[at] === byte)) return 'image/png'
  return jpegHead.every((byte, at) => bytes[at] === byte) ? 'image/jpeg' : null
}

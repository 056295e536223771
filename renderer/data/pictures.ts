import { useEffect, useState } from 'react'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { mostPictureBytes, type PictureKind, pictureKinds, tooLarge } from '#shared/scripts/script-picture.ts'
import { storeClient } from './desk-data.ts'
import { callDesktop } from './desktop-client.ts'
import { runCommand } from './use-command.ts'
import { useQuery, type Value } from './use-query.ts'

/** Largest file we try to make smaller, bytes: a photo of a phone has 3 to 12 MB. */
const mostSourceBytes = 20 * 1024 * 1024
/** What a chat window shows at most, pixels of the longer side; larger pictures are drawn smaller. */
const longestSide = 1_600
const jpegQuality = 0.85

/** An address for an `<img>`; null until the picture is there, or when it is gone. */
export function usePicture(id: string): string | null {
  return useKeptBytes(useQuery('scripts.picture', { id }).value)
}

type Kept = Pick<Value<'scripts.picture'>, 'kind' | 'bytes'>

/** The same for a picture that was asked for elsewhere. */
export function useKeptBytes(value: Kept | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!value) return
    const made = URL.createObjectURL(blobOf(value))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [value])
  return url
}

/** Puts a kept picture on the clipboard. */
export async function copyPicture(id: string): Promise<Result<unknown>> {
  const asked = await storeClient.ask('scripts.picture', { id })
  if (!asked.ok) return asked
  const { bytes } = asked.value.value as Value<'scripts.picture'>
  const put = await callDesktop('copyPicture', { bytes })
  return put.ok && !put.value.done ? fail('picture_unreadable') : put
}

/** Keeps a picture and gives its id. */
export async function keepPicture(file: Blob): Promise<Result<string>> {
  const read = await readPicture(file)
  if (!read.ok) return read
  const kept = await runCommand('scripts.addPicture', { bytes: read.value })
  return kept.ok ? { ok: true, value: kept.value.id } : kept
}

/**
 * The bytes of a picture as they are kept. What is too large for the journal, or of a kind the clipboard does not take,
 * is drawn anew as JPEG; what cannot be drawn is no picture.
 */
export async function readPicture(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (file.size > mostSourceBytes) return tooLarge(file.size, mostSourceBytes)
  const drawn = await createImageBitmap(file).catch(() => null)
  if (!drawn) return fail('picture_unreadable')
  const isFit = file.size <= mostPictureBytes && pictureKinds.some((kind) => kind === file.type)
  const blob = isFit ? file : await smaller(drawn)
  drawn.close()
  return ok(new Uint8Array(await blob.arrayBuffer()))
}

async function smaller(drawn: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, longestSide / Math.max(drawn.width, drawn.height))
  const canvas = new OffscreenCanvas(Math.ceil(drawn.width * scale), Math.ceil(drawn.height * scale))
  const context = canvas.getContext('2d')
  if (context) {
    // JPEG knows no transparency: on white, as a chat window shows it.
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(drawn, 0, 0, canvas.width, canvas.height)
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality })
}

function blobOf({ kind, bytes }: { kind: PictureKind; bytes: Uint8Array<ArrayBuffer> }): Blob {
  return new Blob([bytes], { type: kind })
}

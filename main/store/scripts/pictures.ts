import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { judgePicture } from '#shared/scripts/script-picture.ts'
import { insert } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof scriptsContract>

/** Keeps a picture under an id made of its bytes (SHA-256): the same picture stands in the journal once. */
export const addPicture: Answers['addPicture'] = {
  prepare: async ({ bytes }, { shopId }) => {
    const judged = judgePicture(bytes)
    if (!judged.ok) return fail(judged.failure.code, judged.failure.details)
    // Bytes that came over a port are ours alone; their buffer is never shared.
    const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
    const id = importedId('picture', 'sha256', shopId, hexOf(new Uint8Array(hash)))
    return ok(async ({ db }) => {
      if ((await db.scriptPictures.where(':id').equals(id).count()) > 0) return decided({ id })
      const row = { id, kind: judged.value, byteCount: bytes.length, base64: base64Of(bytes) }
      return decided({ id }, [insert('scriptPictures', row)])
    })
  },
}

export const picture: Answers['picture'] = async ({ id }, { db }) => {
  const row = await db.scriptPictures.get(id)
  if (!row) return fail('picture_not_found')
  return ok({ kind: row.kind, bytes: Uint8Array.from(atob(row.base64), (letter) => letter.charCodeAt(0)) })
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** In pieces: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}

import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { judgePicture } from '#shared/scripts/script-picture.ts'
import { base64Of, bytesOf, hashOf } from '#store/db/byte-text.ts'
import { insert } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof scriptsContract>

/** Keeps a picture under an id made of its bytes (SHA-256): the same picture stands in the journal once. */
export const addPicture: Answers['addPicture'] = {
  prepare: async ({ bytes }, { shopId }) => {
    const judged = judgePicture(bytes)
    if (!judged.ok) return fail(judged.failure.code, judged.failure.details)
    const id = importedId('picture', 'sha256', shopId, await hashOf(bytes))
    return ok(async ({ db }) => {
      if ((await db.scriptPictures.where(':id').equals(id).count()) > 0) return decided({ id })
      const row = { id, kind: judged.value, byteCount: bytes.length, base64: base64Of(bytes) }
      return decided({ id }, [insert('scriptPictures', row)])
    })
  },
}

export const picture: Answers['picture'] = async ({ id }, { db }) => {
  const row = await db.scriptPictures.get(id)
  return row ? ok({ kind: row.kind, bytes: bytesOf(row.base64) }) : fail('picture_not_found')
}

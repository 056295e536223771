import { instance, object, picklist } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { id } from '#shared/kernel/schema.ts'
import { pictureFailures, pictureKinds } from './script-picture.ts'

/** Pictures of scripts. They never leave by themselves: main puts one on the clipboard, the agent pastes it. */
export const pictureEntries = {
  /** The same bytes give the same id, and are kept once. */
  addPicture: command({
    input: object({ bytes: instance(Uint8Array) }),
    output: object({ id }),
    roles: everyRole,
    failures: pictureFailures,
    touches: ['scriptPictures'],
  }),
  picture: query({
    input: object({ id }),
    output: object({ kind: picklist(pictureKinds), bytes: instance(Uint8Array) }),
    roles: everyRole,
    failures: ['picture_not_found'],
    reads: ['scriptPictures'],
  }),
}

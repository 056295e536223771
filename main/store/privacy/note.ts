import { maskPersonal } from '#shared/kernel/mask-text.ts'
import type { PrivacyHappening } from '#shared/privacy/privacy-note.ts'
import { insert, type Operation } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** The line that says who did what with personal data, and why. */
export function notePrivacy({ newId, now, actor }: Context, reason: string, happening: PrivacyHappening): Operation {
  const who = { personId: actor.id, personName: actor.name }
  return insert('privacyLog', { id: newId(), at: now, ...who, reason: maskPersonal(reason), recency: -now, happening })
}

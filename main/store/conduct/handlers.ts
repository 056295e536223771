import type { conductContract } from '#shared/conduct/contract.ts'
import { compareTyped, cpmOf, isPassed, testMs } from '#shared/conduct/typing.ts'
import { typingTexts } from '#shared/conduct/typing-texts.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { decideDraft, events, openDrafts, record } from './events.ts'
import { checks, seenBy, sign } from './sheets.ts'

export const conductHandlers: Handlers<typeof conductContract> = {
  checks,
  sign,
  events,
  openDrafts,
  record,
  decideDraft,

  typing: async ({ after }, context) => {
    const { rows, next } = await indexPage(context.db.typingTests, { ...seenBy(context), after })
    const nameOf = await namesOf(context)
    const lines = rows.map(({ id, personId, at, chars, errors, ms }) => {
      const figures = { chars, errors, ms, cpm: cpmOf({ chars, ms }), isPassed: isPassed({ chars, ms }) }
      return { id, at, name: nameOf(personId), ...figures }
    })
    return ok({ rows: lines, next, total: null })
  },

  keepTyping: async ({ textId, typed, ms }, { actor, now, newId }) => {
    const text = typingTexts.find(({ id }) => id === textId)?.text ?? ''
    if (ms < testMs && [...typed].length < [...text].length) return fail('not_finished')
    const figures = { ...compareTyped(text, typed), ms }
    const row = { id: newId(), personId: actor.id, textId, ...figures, at: now, recency: -now }
    const told = { ...figures, cpm: cpmOf(figures), isPassed: isPassed(figures) }
    return decided(told, [insert('typingTests', row)])
  },
}

import { literal, nullable, object, picklist } from 'valibot'
import { instant, maybeText } from '#shared/kernel/schema.ts'
import { requestEnds } from './ticket-words.ts'

/** A request that ended without the goods: what ran for it runs no more. */
export const ended = nullable(object({ how: picklist(requestEnds), at: instant }))

export const endedTurn = object({ do: literal('end'), how: picklist(requestEnds), at: instant, words: maybeText(500) })

import { array, boolean, type InferOutput, maxLength, minLength, nullable, object, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, id, instant, maybeText, nick } from '#shared/kernel/schema.ts'
import { chatOrigin } from './chat.ts'
import { chatLayout, chatMessage, unknownLine } from './message.ts'

/** Letters of one pasted piece: many times the longest talk, and still read in a moment. */
export const mostLetters = 200_000
/** Messages of a reception that are shown, the newest. */
export const mostShown = 200
/** More lines than so many letters can hold in any layout worth keeping. */
const mostRows = 20_000

const name = maybeText(400)
const given = object({
  ...chatMessage.entries,
  sender: name,
  text: maybeText(mostLetters),
  asides: pipe(array(maybeText(mostLetters)), maxLength(mostRows)),
})
const buyer = { platform, buyerNick: nick }

export const shownChat = object({
  /** Masked (ux 7), in order of time. */
  messages: array(chatMessage),
  total: count,
  unknown: array(unknownLine),
})
export type ShownChat = InferOutput<typeof shownChat>

/** Chats of buyers that were pasted: what the platform's own window showed (R08, R09). */
export const chatContract = {
  /** What is kept of a buyer already, and who serves them now: shown before a pasted chat is taken over. */
  standing: query({
    input: object({ ...buyer, from: instant }),
    output: object({
      /** `messageKey` of each message from `from` on. */
      keys: array(string()),
      open: nullable(object({ id: string(), agentName: string(), isMine: boolean() })),
    }),
    roles: everyRole,
    failures: [],
    reads: ['chats', 'receptions', 'people'],
  }),
  /**
   * Takes over a chat that was pasted, or read from a file (R08, R09): starts or joins the buyer's reception, keeps what is not kept yet, tells the
   * clock who spoke when.
   */
  take: command({
    input: object({
      ...buyer,
      layout: chatLayout,
      origin: chatOrigin,
      messages: pipe(array(given), minLength(1), maxLength(mostRows)),
      unknown: pipe(array(object({ ...unknownLine.entries, text: maybeText(mostLetters) })), maxLength(mostRows)),
    }),
    output: object({ receptionId: string(), joined: boolean(), taken: count, known: count }),
    roles: everyRole,
    failures: ['not_yours'],
    touches: ['chats', 'receptions', 'followUps'],
  }),
  ofReception: query({
    input: object({ receptionId: id }),
    output: shownChat,
    roles: everyRole,
    failures: ['reception_not_found'],
    reads: ['chats', 'receptions', 'customers'],
  }),
}

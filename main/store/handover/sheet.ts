import { nextOf } from '#shared/aftersales/next-of.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'
import type { handoverContract } from '#shared/handover/contract.ts'
import type { HandoverItem } from '#shared/handover/handover-note.ts'
import type { Sheet } from '#shared/handover/sheet.ts'
import { maskPersonalMore } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { maskNickMore } from '#shared/kernel/text.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'

type NameOf = (personId: string) => string

/** A case is printed as it stands now: its remark is the newest word. What was erased since is not on it. */
export const sheet: Handlers<typeof handoverContract>['sheet'] = async ({ noteId }, context) => {
  const { db, shopId } = context
  const note = await db.handovers.get(noteId)
  if (note?.shopId !== shopId) return fail('note_not_found')
  const [nameOf, shop] = await Promise.all([namesOf(context), db.shops.get(shopId)])
  const tickets = await db.tickets.bulkGet(note.items.flatMap(({ kind, refId }) => (kind === 'ticket' ? [refId] : [])))
  const ticketOf = new Map(tickets.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  const { on, fromShift, toShift, writtenAt, ackAt } = note
  return ok({
    ...{ shop: shop?.name ?? '', on, fromShift, toShift, writtenAt, ackAt, dispatch: note.dispatch ?? null },
    author: nameOf(note.authorId),
    ackBy: note.ackBy && nameOf(note.ackBy),
    text: maskPersonalMore(note.text),
    notices: (note.notices ?? []).map(({ kind, text }) => ({ kind, text: maskPersonalMore(text) })),
    cases: note.items.flatMap((item) => {
      const ticket = item.kind === 'ticket' ? ticketOf.get(item.refId) : undefined
      return ticket ? [caseOf(item, ticket, nameOf)] : []
    }),
    others: note.items
      .filter(({ kind }) => kind !== 'ticket')
      .map((item) => ({
        ...standingOf(item, nameOf),
        ...{ kind: item.kind, step: item.step, summary: maskPersonalMore(item.summary) },
      })),
  })
}

function standingOf({ refId, platform, buyerNick, dueAt, droppedBecause, takenBy }: HandoverItem, nameOf: NameOf) {
  return {
    ...{ refId, platform, dueAt, buyer: buyerNick === '' ? '' : maskNickMore(buyerNick) },
    droppedBecause: droppedBecause && maskPersonalMore(droppedBecause),
    takenBy: takenBy && nameOf(takenBy),
  }
}

function caseOf(item: HandoverItem, ticket: Ticket, nameOf: NameOf): Sheet['cases'][number] {
  const { orderNo, title, about, level, ownerId, closedAt, sealed } = ticket
  const { remark } = sealed
  return {
    ...standingOf(item, nameOf),
    ...{ orderNo, title, about: about.kind, level, owner: nameOf(ownerId), next: nextOf(ticket) },
    isClosed: closedAt !== null,
    remark: remark && {
      problem: maskPersonalMore(remark.problem),
      cause: maskPersonalMore(remark.cause),
      doneSoFar: maskPersonalMore(remark.doneSoFar),
      promised: maskPersonalMore(remark.promised),
      promisedBy: nameOf(remark.promisedBy),
      dueAt: remark.dueAt,
      nextStep: maskPersonalMore(remark.nextStep),
      author: nameOf(remark.by),
      at: remark.at,
    },
  }
}

import { array, nullable, object, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { day, id, instant, maybeText } from '#shared/kernel/schema.ts'
import { shift } from '#shared/roster/shift.ts'
import { handoverNote, itemKind, openItem } from './handover-note.ts'
import { writeFailures } from './write-note.ts'

const itemRef = { kind: itemKind, refId: id }
const takeFailures = ['note_not_found', 'own_note', 'already_acknowledged'] as const
const moved = ['handovers', 'receptions', 'followUps', 'promises'] as const

/** The handover book (R03; domain 2.3). */
export const noteEntries = {
  /** What the person at the desk has open and has not handed over yet, and between which shifts it would go. */
  draft: query({
    input: object({}),
    output: object({ on: day, fromShift: shift, toShift: shift, items: array(openItem) }),
    roles: everyRole,
    failures: [],
    reads: moved,
  }),
  /** `seen`: the items of the draft the author had on screen. `items_changed`: ask the draft again. */
  write: command({
    input: object({
      on: day,
      fromShift: shift,
      toShift: shift,
      text: maybeText(4_000),
      seen: array(object(itemRef)),
      drops: array(object({ ...itemRef, reason: maybeText(200) })),
    }),
    output: object({ id: string() }),
    roles: everyRole,
    failures: writeFailures,
    touches: moved,
  }),
  /** Signs the note and takes over all that is still waiting in it; what is settled stays settled. */
  acknowledge: command({
    input: object({ noteId: id }),
    output: handoverNote,
    roles: everyRole,
    failures: takeFailures,
    touches: moved,
  }),
  /** Takes over one thing without signing for the rest. */
  takeItem: command({
    input: object({ noteId: id, ...itemRef }),
    output: handoverNote,
    roles: everyRole,
    failures: [...takeFailures, 'item_not_found', 'already_taken', 'item_settled'],
    touches: moved,
  }),
  /** Past books, newest first. */
  notes: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(handoverNote),
    roles: everyRole,
    failures: [],
    reads: ['handovers'],
  }),
  /**
   * Nobody has acknowledged these; after `acknowledgeUntil` they show to supervisors (`isLeftLying`). `settled`: items
   * that ended or changed hands since the note was written; nothing is left of them to take.
   */
  waiting: query({
    input: object({}),
    output: array(object({ note: handoverNote, acknowledgeUntil: instant, settled: array(object(itemRef)) })),
    roles: everyRole,
    failures: [],
    reads: moved,
  }),
}

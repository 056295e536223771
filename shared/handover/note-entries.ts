import { array, nullable, object, optional, picklist, string } from 'valibot'
import { ticketLevels } from '#shared/aftersales/ticket-words.ts'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, day, id, instant, maybeText, rowVersion } from '#shared/kernel/schema.ts'
import { shift } from '#shared/roster/shift.ts'
import { handoverItem, handoverNote, itemKind, openItem, stayReasons } from './handover-note.ts'
import { sheet } from './sheet.ts'
import { writeFailures } from './write-note.ts'

const itemRef = { kind: itemKind, refId: id }
const takeFailures = ['note_not_found', 'own_note', 'already_acknowledged'] as const
const moved = ['handovers', 'receptions', 'followUps', 'promises', 'tickets'] as const
/** Who is on tonight decides what else the note of the night tells. */
const open = [...moved, 'rosterEntries', 'readinessChecks'] as const

/** The handover book (R03; domain 2.3). */
export const noteEntries = {
  /**
   * What the person at the desk has open and has not handed over yet, and between which shifts it would go; of the
   * night also what runs out before the day shift arrives and belongs to people who are not on. `fromShift`: null as
   * the clock proposes.
   */
  draft: query({
    input: object({ fromShift: optional(nullable(shift), null) }),
    output: object({ on: day, fromShift: shift, toShift: shift, items: array(openItem) }),
    roles: everyRole,
    failures: [],
    reads: open,
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
    touches: [...open, 'shiftNotices', 'orders', 'orderClocks'],
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
    failures: [...takeFailures, 'item_not_found', 'already_taken', 'item_settled', ...stayReasons],
    touches: moved,
  }),
  /** Past books, newest first: all, or those that name a word, a buyer, somebody who signed or took, a day. */
  notes: query({
    input: object({
      after: nullable(pageCursor),
      words: optional(maybeText(60), ''),
      personId: optional(nullable(id), null),
      from: optional(nullable(day), null),
      until: optional(nullable(day), null),
    }),
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
  /** Handed over for the third time and still open (R03): for who leads. A case is out of it once it went up a level. */
  carried: query({
    input: object({}),
    output: array(
      object({
        item: handoverItem,
        times: count,
        /** Whose it is now. */
        ownerId: string(),
        /** Of a case: what an escalation needs. */
        ticket: nullable(object({ version: rowVersion, level: picklist(ticketLevels) })),
      }),
    ),
    roles: leads,
    failures: [],
    reads: moved,
  }),
  /** 售后交接表 (R04): the note as it goes on paper, personal data masked more than on screen (ux 7). */
  sheet: query({
    input: object({ noteId: id }),
    output: sheet,
    roles: everyRole,
    failures: ['note_not_found'],
    reads: ['handovers', 'tickets', 'people', 'shops'],
  }),
}

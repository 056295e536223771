import { array, boolean, maxLength, minLength, nullable, object, optional, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, day, instant, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { duty } from '#shared/roster/rota-rows.ts'
import { shift } from '#shared/roster/shift.ts'
import { role } from '#shared/staff/person.ts'
import { beginRefusals } from './begin-shift.ts'
import { listItem } from './readiness.ts'

/** A list longer than this is no list one goes through before a shift. */
export const mostItems = 12

const itemId = pipe(string(), minLength(1), maxLength(40))
const mine = { roles: everyRole, touches: ['readinessLists', 'readinessChecks'] } as const
const state = { begunAt: nullable(instant), waivedBecause: nullable(string()) }

/** What is done before a shift begins, and who has done it (R06). */
export const readinessContract = {
  mine: query({
    /** `shiftsKey` of the page's clock: another shift is another question. */
    input: object({ shifts: maybeText(60) }),
    output: object({
      on: day,
      shift,
      items: array(object({ ...listItem.entries, tickedAt: nullable(instant) })),
      ...state,
    }),
    roles: everyRole,
    failures: [],
    reads: ['readinessLists', 'readinessChecks'],
  }),
  tick: command({
    input: object({ itemId, isDone: boolean() }),
    output: object({}),
    ...mine,
    failures: ['item_not_found', 'already_begun'],
  }),
  /** Starts the person's shift clock; open items need a reason. */
  begin: command({
    input: object({ reason: optional(text(120)) }),
    output: object({ begunAt: instant }),
    ...mine,
    failures: beginRefusals,
  }),
  /** How far everybody is who answers buyers, in the shift each works or comes for; who is off by the rota comes last. */
  ofTeam: query({
    input: object({ shifts: maybeText(60) }),
    output: array(
      object({
        ...{ personId: string(), name: string(), role, on: day, shift, ticked: count, all: count, ...state },
        /** Of that day in the rota; null where nobody planned it. */
        duty: nullable(duty),
      }),
    ),
    roles: leads,
    failures: [],
    reads: ['readinessLists', 'readinessChecks', 'people', 'rosterEntries'],
  }),
  list: query({
    input: object({}),
    output: object({ items: array(listItem), version: nullable(rowVersion) }),
    roles: leads,
    failures: [],
    reads: ['readinessLists'],
  }),
  saveList: command({
    input: object({
      /** The version that was read; null when the first list still stood. */
      expected: nullable(rowVersion),
      items: pipe(
        array(object({ id: nullable(itemId), text: nullable(text(60)) })),
        minLength(1),
        maxLength(mostItems),
      ),
    }),
    output: object({ items: array(listItem), version: rowVersion }),
    roles: leads,
    failures: ['stale', 'item_empty', 'item_twice'],
    touches: ['readinessLists'],
  }),
}

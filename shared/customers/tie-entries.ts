import { array, boolean, literal, nullable, object, picklist, string, variant } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { listCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, id, instant, rowVersion } from '#shared/kernel/schema.ts'
import { customerLine, personTables } from './card.ts'
import { sameReasons } from './similar.ts'
import { mergeFields, relations } from './tie.ts'

const reasons = array(picklist(sameReasons))

export const tieEntries = {
  /** Two records side by side, masked: what each says where they differ, and what speaks for one person. */
  compare: query({
    input: object({ firstId: id, secondId: id }),
    output: object({
      first: customerLine,
      second: customerLine,
      fields: array(
        object({
          field: picklist(mergeFields),
          first: nullable(string()),
          second: nullable(string()),
          /** Open values are the same although the masked ones cannot tell. */
          isSame: boolean(),
        }),
      ),
      reasons,
      as: picklist(['merged', 'linked', 'apart', 'open']),
      tieVersion: nullable(rowVersion),
    }),
    roles: everyRole,
    failures: ['customer_not_found', 'same_customer'],
    reads: personTables,
  }),
  /**
   * Decides about two records: one person, two who belong together, not the same, or taken back. The records themselves
   * stay as they are, so everything can be taken back to the last field.
   */
  tie: command({
    input: object({
      firstId: id,
      secondId: id,
      /** The version of the pair's row somebody saw; null when there was none. */
      expected: nullable(rowVersion),
      standing: variant('as', [
        object({ as: literal('merged'), headId: id, fromMember: array(picklist(mergeFields)) }),
        object({ as: literal('linked'), relation: picklist(relations) }),
        object({ as: literal('apart') }),
        object({ as: literal('open') }),
      ]),
    }),
    output: object({ tieVersion: rowVersion }),
    roles: everyRole,
    failures: ['customer_not_found', 'same_customer', 'already_merged', 'not_a_head', 'stale'],
    touches: personTables,
  }),
  /**
   * Pairs of the whole base that may be one person, the most likely first. The first ask starts the looking, a slice at a
   * time; `asked` is raised by the page to see how far it is, and what was
   * found before `since` is looked for again.
   */
  suggestions: query({
    input: object({ asked: count, since: instant, after: nullable(listCursor) }),
    output: object({
      state: picklist(['looking', 'done']),
      done: count,
      total: count,
      lookedAt: nullable(instant),
      /** Records changed since: look again to see it. */
      isOutdated: boolean(),
      rows: array(
        object({ first: customerLine, second: customerLine, reasons, strength: picklist(['strong', 'fair', 'weak']) }),
      ),
      next: nullable(string()),
      /** Pairs found; some may be decided by now. */
      found: count,
      /** Phones, homes and names so many records share that they tell nothing. */
      crowds: count,
    }),
    roles: everyRole,
    failures: [],
    reads: personTables,
  }),
}

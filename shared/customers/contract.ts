import { array, maxLength, nullable, object, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, day, id, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { card, customerLine, personTables } from './card.ts'
import { leaveEntries } from './leave-entries.ts'
import { personEntries } from './person-entries.ts'
import { tieEntries } from './tie-entries.ts'

const customerRow = object({ ...customerLine.entries, tags: array(string()), importance: count })

const twin = object({
  id: string(),
  nick: string(),
  /** Characters of the asked nick, from 0, that differ from this one (R20). */
  positions: array(count),
  orderCount: count,
  lastOrderOn: nullable(day),
})

/** Everybody's customers are the shop's customers: each role sees and notes the same (R47). */
export const customersContract = {
  page: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(customerRow),
    roles: everyRole,
    failures: [],
    reads: personTables,
  }),
  /** The account of a nick with what is known of the whole person; remarks are saved on the account itself. */
  byNick: query({
    input: object({ platform, nick: text(100) }),
    output: nullable(card),
    roles: everyRole,
    failures: [],
    reads: [...personTables, 'people'],
  }),
  lookalikes: query({
    input: object({ platform, nick: text(100) }),
    output: array(twin),
    roles: everyRole,
    failures: [],
    reads: ['customers'],
  }),
  /** Which tags a person gave stand on the customer; one that stays keeps its end. */
  setTags: command({
    input: object({ id, expected: rowVersion, tags: pipe(array(text(20)), maxLength(20)) }),
    output: object({}),
    roles: everyRole,
    failures: ['customer_not_found', 'stale'],
    touches: personTables,
  }),
  saveRemark: command({
    input: object({ id, expected: rowVersion, text: maybeText(500) }),
    output: card,
    roles: everyRole,
    failures: ['customer_not_found', 'stale'],
    touches: [...personTables, 'people'],
  }),
  ...personEntries,
  ...tieEntries,
  ...leaveEntries,
}

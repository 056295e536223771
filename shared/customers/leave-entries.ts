import { instance, object, picklist, string } from 'valibot'
import { command } from '#shared/kernel/contract.ts'
import { leads } from '#shared/kernel/role.ts'
import { count, id, rowVersion } from '#shared/kernel/schema.ts'
import { whyText } from '#shared/privacy/contract.ts'
import { personTables } from './card.ts'

export const exportFormats = ['csv', 'xlsx'] as const

/** Tables that say something of a person: what erasing goes through. A test holds that none is left out. */
export const erasedTables = [
  ...personTables,
  'orders',
  'importChunks',
  'receptions',
  'followUps',
  'promises',
  'handovers',
  'chats',
  'feedback',
  'segmentMembers',
  'riskFlags',
  'repurchaseNotes',
  'vipQualifications',
  'checkNotes',
  'parcelGroups',
  'changeRequests',
  'stockHolds',
  'parcelCases',
  'orderPipelines',
  'caseRemarks',
  'tickets',
  'ticketFiles',
  'reviews',
  'opinionItems',
  'chatLogs',
  'chatTexts',
  'logChanges',
  'logImports',
  'spotChecks',
  'calibrations',
  'findings',
]

/** Ways of customers' data out of this desk, and out of the world (R47): for who leads, with a reason, logged. */
export const leaveEntries = {
  /** Everybody as a table; names, phones, nicks and addresses masked more than on screen (ux 7). */
  export: command({
    input: object({ format: picklist(exportFormats), reason: whyText }),
    output: object({ fileName: string(), bytes: instance(Uint8Array), count }),
    roles: leads,
    failures: ['nothing_to_export'],
    touches: [...personTables, 'privacyLog'],
  }),
  /** Not to be taken back. */
  erase: command({
    input: object({ id, expected: rowVersion, reason: whyText }),
    output: object({ accounts: count, orders: count }),
    roles: leads,
    failures: ['customer_not_found', 'stale', 'being_served', 'import_under_way'],
    touches: [...erasedTables, 'privacyLog'],
  }),
}

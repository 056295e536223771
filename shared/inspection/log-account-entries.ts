import { array, boolean, nullable, object, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { leads } from '#shared/kernel/role.ts'
import { id } from '#shared/kernel/schema.ts'
import { logChunkTables } from './log-import-entries.ts'

/** Who the accounts are that spoke for the shop in logs: said once, by who leads (R71). */
export const logAccountEntries = {
  /** Every account that spoke for the shop in a log, with who it is; `alike`: somebody here is called like its second part. */
  accounts: query({
    input: object({}),
    output: array(
      object({
        id: string(),
        platform,
        account: string(),
        personId: nullable(string()),
        alike: nullable(string()),
        isLinking: boolean(),
      }),
    ),
    roles: leads,
    failures: [],
    reads: ['logAccounts', 'people'],
  }),
  /** Says who an account is; its talks are told behind it. */
  nameAccount: command({
    input: object({ id, personId: nullable(id) }),
    output: object({}),
    roles: leads,
    failures: ['account_not_found', 'person_not_found', 'import_running'],
    touches: ['logAccounts', 'people'],
  }),
  /** Inside: tells some of an account's talks who it is. */
  linkChunk: command({
    input: object({ importId: id, ticket: string() }),
    output: object({ isDone: boolean() }),
    roles: leads,
    failures: ['import_not_found'],
    touches: logChunkTables,
  }),
}

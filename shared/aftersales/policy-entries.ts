import { array, boolean, maxLength, nullable, object, pick, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { fen, id, instant, rowVersion, text } from '#shared/kernel/schema.ts'
import { keptPromise, policyNotice } from './policy.ts'

const notice = pick(policyNotice, ['id', 'version', 'topic', 'text', 'words', 'isActive'])

/** 店铺规则与守诺 (R43; domain 2.18). */
export const policyEntries = {
  notices: query({
    input: object({}),
    output: array(notice),
    roles: everyRole,
    failures: [],
    reads: ['policyNotices'],
  }),
  /** What is to be told with these goods, at the recap. */
  noticesFor: query({
    input: object({ goods: pipe(array(string()), maxLength(200)) }),
    output: array(notice),
    roles: everyRole,
    failures: [],
    reads: ['policyNotices'],
  }),
  saveNotice: command({
    input: object({
      id: nullable(id),
      expected: nullable(rowVersion),
      topic: text(40),
      text: text(300),
      words: pipe(array(text(20)), maxLength(20)),
      isActive: boolean(),
    }),
    output: object({ id: string() }),
    roles: leads,
    failures: ['notice_not_found', 'stale'],
    touches: ['policyNotices'],
  }),
  /** Rules that cost us a kept promise and that nobody has looked at yet, the oldest first; at most 100. */
  keptPromises: query({
    input: object({}),
    output: array(
      object({
        ...pick(keptPromise, ['id', 'version', 'what', 'lossFen', 'keptAt']).entries,
        keptByName: string(),
        topic: nullable(string()),
      }),
    ),
    roles: leads,
    failures: [],
    reads: ['keptPromises', 'policyNotices', 'people'],
  }),
  /** A promise was kept although it cost us: somebody has to look at the rule. */
  keepPromise: command({
    input: object({ what: text(200), lossFen: fen, noticeId: nullable(id), ticketId: nullable(id) }),
    output: object({ id: string(), at: instant }),
    roles: everyRole,
    failures: ['no_loss', 'notice_not_found', 'ticket_not_found'],
    touches: ['keptPromises', 'policyNotices', 'tickets'],
  }),
  decideRule: command({
    input: object({ id, expected: rowVersion, words: text(300) }),
    output: object({}),
    roles: leads,
    failures: ['kept_not_found', 'stale', 'already_decided'],
    touches: ['keptPromises'],
  }),
}

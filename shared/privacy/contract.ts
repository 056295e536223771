import { array, literal, nullable, object, picklist, string, variant } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, id, instant, rowVersion, text } from '#shared/kernel/schema.ts'
import { privacyNote, revealedKinds } from './privacy-note.ts'
import { quotas } from './quotas.ts'

const maybe = nullable(string())
const until = instant
const left = nullable(count)

/** Why somebody needs to see or take out personal data. */
export const whyText = text(120)

/** What a record holds, open; the window shows it until `until` and forgets it. Never an answer to a query. */
const revealed = variant('of', [
  object({
    of: literal('customer'),
    until,
    left,
    name: maybe,
    phone: maybe,
    address: maybe,
    wechat: maybe,
    birthday: maybe,
  }),
  object({
    of: literal('order'),
    until,
    left,
    name: maybe,
    phone: maybe,
    address: maybe,
    buyerMessage: maybe,
    sellerMemo: maybe,
  }),
  object({
    of: literal('talk'),
    until,
    left,
    messages: array(object({ at: instant, sender: string(), text: string() })),
  }),
])

/** Personal data is masked everywhere; this is the one way to see it, and the book of who did (ux 7, R47). */
export const privacyContract = {
  reveal: command({
    input: object({ of: picklist(revealedKinds), id, reason: whyText }),
    output: revealed,
    roles: everyRole,
    failures: ['not_there', 'quota_used_up'],
    touches: [
      'customers',
      'customerProfiles',
      'customerTies',
      'orders',
      'receptions',
      'chats',
      'privacyRules',
      'privacyLog',
    ],
  }),
  /** The asking person's own: how many records are left to open today. */
  mine: query({
    input: object({}),
    output: object({ left, opened: count }),
    roles: everyRole,
    failures: [],
    reads: ['privacyRules', 'privacyLog'],
  }),
  rules: query({
    input: object({}),
    output: object({ quotas, version: nullable(rowVersion) }),
    roles: leads,
    failures: [],
    reads: ['privacyRules'],
  }),
  saveRules: command({
    input: object({ expected: nullable(rowVersion), quotas }),
    output: object({}),
    roles: leads,
    failures: ['stale'],
    touches: ['privacyRules'],
  }),
  /** Who saw, took out or erased what, newest first. `nick` is whose record it is, as long as there is one. */
  log: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(object({ note: privacyNote, nick: nullable(string()) })),
    roles: leads,
    failures: [],
    reads: ['privacyLog', 'customers', 'orders', 'receptions'],
  }),
}

import { array, nullable, object, picklist } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { id, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { peerAnswer, peerRatings } from './peer-answer.ts'
import { scriptStep } from './script.ts'

/** Peer study (R11; domain 2.7): the same questions asked at other shops, and what is made of the answers. */
export const peerEntries = {
  /** By question, the better answers first; at most 500. */
  peers: query({
    input: object({ text: maybeText(200) }),
    output: array(peerAnswer),
    roles: everyRole,
    failures: [],
    reads: ['peerAnswers'],
  }),
  /** New when `id` is null. */
  savePeer: command({
    input: object({
      id: nullable(id),
      expected: nullable(rowVersion),
      shop: text(60),
      platform: nullable(platform),
      question: text(200),
      answer: text(1_000),
      rating: picklist(peerRatings),
    }),
    output: object({ id }),
    roles: everyRole,
    failures: ['peer_not_found', 'stale'],
    touches: ['peerAnswers'],
  }),
  removePeer: command({
    input: object({ id, expected: rowVersion }),
    output: object({}),
    roles: everyRole,
    failures: ['peer_not_found', 'stale', 'peer_adopted'],
    touches: ['peerAnswers'],
  }),
  /** Makes a draft of the team's shelf out of an answer: reworded and approved like any other. */
  adoptPeer: command({
    input: object({ id, step: scriptStep, category: text(40) }),
    output: object({ scriptId: id }),
    roles: everyRole,
    failures: ['peer_not_found', 'peer_adopted'],
    touches: ['peerAnswers', 'scripts'],
  }),
}

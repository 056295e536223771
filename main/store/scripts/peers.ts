import { fail, ok } from '#shared/kernel/result.ts'
import { fold } from '#shared/kernel/text.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { type PeerAnswer, peerRatings } from '#shared/scripts/peer-answer.ts'
import { contentOf } from '#shared/scripts/script-version.ts'
import { insert, patch, remove } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { newScript } from './save-script.ts'

type Answers = Handlers<typeof scriptsContract>

const mostShown = 500

export const peers: Answers['peers'] = async ({ text }, { db }) => {
  const wanted = fold(text)
  const rows = await db.peerAnswers.toArray()
  const found = rows.filter(({ shop, question, answer }) => fold([shop, question, answer].join('\n')).includes(wanted))
  return ok(found.sort(byQuestion).slice(0, mostShown))
}

/** The same question together, the better answers first. */
function byQuestion(one: PeerAnswer, other: PeerAnswer): number {
  if (one.question !== other.question) return one.question < other.question ? -1 : 1
  return peerRatings.indexOf(one.rating) - peerRatings.indexOf(other.rating) || other.heardAt - one.heardAt
}

export const savePeer: Answers['savePeer'] = async ({ id, expected, ...fields }, { db, newId, now }) => {
  if (id === null) {
    const row = { id: newId(), ...fields, heardAt: now, adoptedAs: null }
    return decided({ id: row.id }, [insert('peerAnswers', row)])
  }
  const before = await db.peerAnswers.get(id)
  if (!before) return fail('peer_not_found')
  if (before.version !== expected) return fail('stale')
  return decided({ id }, [patch('peerAnswers', before, fields)])
}

export const removePeer: Answers['removePeer'] = async ({ id, expected }, { db }) => {
  const before = await db.peerAnswers.get(id)
  if (!before) return fail('peer_not_found')
  if (before.version !== expected) return fail('stale')
  if (before.adoptedAs !== null) return fail('peer_adopted')
  return decided({}, [remove('peerAnswers', id)])
}

/** Their words are where ours begin: braces would be read as variables, so they become brackets. */
export const adoptPeer: Answers['adoptPeer'] = async ({ id, step, category }, { db, newId, actor, now }) => {
  const before = await db.peerAnswers.get(id)
  if (!before) return fail('peer_not_found')
  if (before.adoptedAs !== null && (await db.scripts.get(before.adoptedAs))) return fail('peer_adopted')
  const scriptId = newId()
  const messages = [before.answer.replace(/[{｛]+/g, '（').replace(/[}｝]+/g, '）')]
  const title = before.question.slice(0, 40)
  const plain = { shelf: 'team', kind: 'preset', shortcut: '', platforms: [], farewellCase: null } as const
  const content = contentOf({ ...plain, platforms: [], step, category, title, messages })
  return decided({ scriptId }, [
    insert('scripts', newScript(scriptId, content, 'draft', { actorId: actor.id, now })),
    patch('peerAnswers', before, { adoptedAs: scriptId }),
  ])
}

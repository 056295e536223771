import type { ChatMessage } from '#shared/chat/message.ts'
import { messageKey } from '#shared/chat/message-key.ts'
import type { ChatLog } from '#shared/inspection/chat-log.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import { measured } from '#shared/inspection/draft-talk.ts'
import type { LogChange } from '#shared/inspection/log-import.ts'
import { spanOf } from '#shared/inspection/talk-span.ts'
import { fail } from '#shared/kernel/result.ts'
import type { Database } from '#store/db/database.ts'
import { type Operation, patch, remove } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { logDeskOf } from './log-desk.ts'
import { headOf } from './write-talks.ts'

type Inspection = Handlers<typeof inspectionContract>

/** Talks taken back in one frame. */
const talksPerFrame = 200

/** Takes back some of what is left; the import is undone when nothing is. */
export const undoChunk: Inspection['undoChunk'] = async ({ importId, ticket }, { db, host, now }) => {
  const { run } = logDeskOf(host)
  if (run?.importId !== importId || run.ticket !== ticket) return fail('import_not_found')
  const row = await db.logImports.get(importId)
  if (row?.state !== 'undoing') return fail('import_not_found')
  const changes = await db.logChanges.where('importId').equals(importId).limit(talksPerFrame).toArray()
  if (changes.length > 0) return decided({ isDone: false }, await takeAdditionsBack(db, changes))
  const ids = await db.chatLogs.where('importId').equals(importId).limit(talksPerFrame).primaryKeys()
  if (ids.length > 0) {
    return decided(
      { isDone: false },
      ids.flatMap((id) => [remove('chatLogs', id), remove('chatTexts', id)]),
    )
  }
  return decided({ isDone: true }, [patch('logImports', row, { state: 'undone', endedAt: now, sealed: { lines: [] } })])
}

async function takeAdditionsBack(db: Database, changes: readonly LogChange[]): Promise<Operation[]> {
  const byLog = new Map<string, string[]>()
  for (const { logId, keys } of changes) byLog.set(logId, [...(byLog.get(logId) ?? []), ...keys])
  const ids = [...byLog.keys()]
  const [logs, texts] = await Promise.all([db.chatLogs.bulkGet(ids), db.chatTexts.bulkGet(ids)])
  const restored = ids.flatMap((id, at): Operation[] => {
    const [log, text] = [logs[at], texts[at]]
    if (!log || !text) return []
    const messages = without(text.sealed.messages, byLog.get(id) ?? [])
    return [
      patch('chatLogs', log, shortened(log, messages)),
      patch('chatTexts', text, { sealed: { ...text.sealed, messages } }),
    ]
  })
  return [...restored, ...changes.map(({ id }) => remove('logChanges', id))]
}

/** Each key takes one message away, the last of its kind. */
function without(messages: readonly ChatMessage[], keys: readonly string[]): ChatMessage[] {
  const left = new Map<string, number>()
  for (const key of keys) left.set(key, (left.get(key) ?? 0) + 1)
  return messages
    .toReversed()
    .filter((message) => {
      const key = messageKey(message)
      const count = left.get(key) ?? 0
      if (count > 0) left.set(key, count - 1)
      return count === 0
    })
    .reverse()
}

function shortened({ layout, agents: known }: ChatLog, messages: readonly ChatMessage[]) {
  const { agents, facts } = measured(messages, layout)
  const people = new Map(known.map(({ account, personId }) => [account, personId]))
  const named = agents.map((agent) => ({ ...agent, personId: people.get(agent.account) ?? null }))
  return headOf({ ...spanOf(messages), facts, messages }, named)
}

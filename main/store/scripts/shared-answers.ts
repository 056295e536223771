import Dexie from 'dexie'
import { fail, ok } from '#shared/kernel/result.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { contentOf } from '#shared/scripts/script-version.ts'
import { variableProblems } from '#shared/scripts/variables.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { brokenNorm } from '#store/norms/broken-norm.ts'
import { newScript } from './save-script.ts'

type Answers = Handlers<typeof scriptsContract>

export const sharedAnswers: Answers['sharedAnswers'] = async ({ after }, { db, shopId, actor }) => {
  const { rows, next } = await indexPage(db.sharedAnswers, { whose: { shopId }, by: 'recency', after })
  const scripts = await db.scripts.bulkGet(rows.map(({ scriptId }) => scriptId))
  const people = await db.people.toArray()
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const atWork = people.filter(({ isActive }) => isActive)
  const shown = rows.flatMap((row, at) => {
    const script = scripts[at]
    if (!script) return []
    const seenAt = new Map(row.seenBy.map((one) => [one.personId, one.at]))
    const readers = atWork.map(({ id, name }) => ({ personId: id, name, at: seenAt.get(id) ?? null }))
    const { id, question, source } = row
    const by = nameOf.get(row.publishedBy) ?? ''
    return [
      {
        id,
        question,
        source,
        publishedBy: by,
        publishedAt: -row.recency,
        script,
        isSeen: seenAt.has(actor.id),
        readers,
      },
    ]
  })
  return ok({ rows: shown, next, total: await allOf(db, shopId).count() })
}

/** An answer whose script was taken back and removed is nobody's to read. */
export const unreadAnswers: Answers['unreadAnswers'] = async (_input, { db, shopId, actor }) => {
  const rows = await allOf(db, shopId).toArray()
  const unread = rows.filter(({ seenBy }) => !seenBy.some(({ personId }) => personId === actor.id))
  const scripts = unread.length > 0 ? await db.scripts.bulkGet(unread.map(({ scriptId }) => scriptId)) : []
  return ok({ count: scripts.filter((script) => script !== undefined).length })
}

/** Who publishes has read it. */
export const publishAnswer: Answers['publishAnswer'] = async (given, context) => {
  const { newId, actor, now } = context
  const { question, answer, step, category, source } = given
  const [problem] = variableProblems([answer])
  if (problem) return fail('bad_variable', { problem: problem.kind, name: problem.name, message: 1 })
  const broken = await brokenNorm(context, { step, messages: [answer] })
  if (broken) return fail('breaks_norm', { ...broken })
  const ids = { id: newId(), scriptId: newId() }
  const plain = { shelf: 'team', kind: 'preset', shortcut: '', farewellCase: null } as const
  const content = contentOf({ ...plain, platforms: [], step, category, title: question, messages: [answer] })
  const row = {
    ...ids,
    question,
    source: source.trim() === '' ? null : source.trim(),
    publishedBy: actor.id,
    seenBy: [{ personId: actor.id, at: now }],
    recency: -now,
  }
  return decided(ids, [
    insert('scripts', newScript(ids.scriptId, content, 'approved', { actorId: actor.id, now })),
    insert('sharedAnswers', row),
  ])
}

export const markRead: Answers['markRead'] = async ({ id }, { db, actor, now }) => {
  const row = await db.sharedAnswers.get(id)
  if (!row) return fail('answer_not_found')
  if (row.seenBy.some(({ personId }) => personId === actor.id)) return decided({ readers: row.seenBy.length })
  const seenBy = [...row.seenBy, { personId: actor.id, at: now }]
  return decided({ readers: seenBy.length }, [patch('sharedAnswers', row, { seenBy })])
}

/** A team shares a few a week. */
function allOf(db: Context['db'], shopId: string) {
  return db.sharedAnswers.where('[shopId+recency]').between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
}

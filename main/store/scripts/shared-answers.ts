import { pageSize } from '#shared/kernel/page.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { contentOf } from '#shared/scripts/script-version.ts'
import type { SharedAnswer } from '#shared/scripts/shared-answer.ts'
import { variableProblems } from '#shared/scripts/variables.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { brokenNorm } from '#store/norms/broken-norm.ts'
import { newScript } from './save-script.ts'

type Answers = Handlers<typeof scriptsContract>

export const sharedAnswers: Answers['sharedAnswers'] = async ({ after }, { db, shopId, actor }) => {
  const found = await newestFirst(db, shopId)
  const rest = after === null ? found : found.filter(({ recency, id }) => placeOf({ recency, id }) > after)
  const rows = rest.slice(0, pageSize)
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
  const last = rows.at(-1)
  return ok({ rows: shown, next: rest.length > rows.length && last ? placeOf(last) : null, total: found.length })
}

/** An answer whose script was taken back and removed is nobody's to read. */
export const unreadAnswers: Answers['unreadAnswers'] = async (_input, { db, shopId, actor }) => {
  const rows = await newestFirst(db, shopId)
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

/** All of them: a team shares a few a week. */
function newestFirst(db: Context['db'], shopId: string): Promise<SharedAnswer[]> {
  return db.sharedAnswers
    .where('[shopId+recency]')
    .between([shopId, Number.NEGATIVE_INFINITY], [shopId, 0], true, true)
    .toArray()
}

function placeOf({ recency, id }: Pick<SharedAnswer, 'recency' | 'id'>): string {
  return `${String(recency + 9_000_000_000_000_000).padStart(17, '0')}${id}`
}

import type { Measure } from '#shared/inspection/finding.ts'
import type { Context } from '#store/dispatch/handler.ts'

interface Reader {
  readonly name: string
  /** Epoch ms; null: not read yet. */
  readonly at: number | null
}

/** What a measure tells the team, and who of those at work here has read it; null where it tells nothing, or is gone. */
export async function publishedOf(
  context: Context,
  measure: Measure | null,
): Promise<{ words: string; readers: Reader[] } | null> {
  const told = measure && (await toldBy(context, measure))
  if (!told) return null
  const seenAt = new Map(told.seenBy.map(({ personId, at }) => [personId, at]))
  const people = await context.db.people.toArray()
  const readers = people
    .filter(({ isActive }) => isActive)
    .map(({ id, name }) => ({ name, at: seenAt.get(id) ?? null }))
  return { words: told.words, readers }
}

async function toldBy({ db, shopId }: Context, measure: Measure) {
  if (measure.kind === 'script') {
    const answer = await db.sharedAnswers.get(measure.answerId)
    return answer?.shopId === shopId ? { words: answer.question, seenBy: answer.seenBy } : null
  }
  if (measure.kind !== 'notice') return null
  const notice = await db.shiftNotices.get(measure.noticeId)
  return notice?.shopId === shopId ? { words: notice.text, seenBy: notice.seenBy ?? [] } : null
}

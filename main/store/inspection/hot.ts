import { badReasons, badWeight } from '#shared/inspection/bad-reception.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import { firstGroups, type QuestionGroup } from '#shared/inspection/question-groups.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { listPage } from '#shared/kernel/page-cursor.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { dayMs } from '#shared/kernel/time.ts'
import type { Script } from '#shared/scripts/script.ts'
import { put } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import type { ReadyScripts } from '#store/scripts/script-index.ts'
import type { Asked, SpanQuestions } from './buyer-questions.ts'

type Answers = Handlers<typeof inspectionContract>

const mostClusters = 30
const mostDays = 31
const samplesShown = 3

interface Span {
  readonly from: number
  readonly until: number
}

function isSpan({ from, until }: Span): boolean {
  return from < until && until - from <= mostDays * dayMs
}

function readingOf({ read, clusters }: SpanQuestions) {
  return { read, isComplete: clusters !== null }
}

export const hotQuestions: Answers['hotQuestions'] = async ({ from, until }, context) => {
  if (!isSpan({ from, until })) return fail('bad_span')
  const { shopId, questions, scripts } = context
  const [found, ready] = await Promise.all([questions.open({ shopId, from, until }), scripts.loaded()])
  const groups = found.groups.map(({ name, words }, at) => {
    const asked = found.ofGroup[at] ?? { lines: 0, talks: new Set(), samples: [] }
    return { name, ...told(asked), script: scriptWith(words, ready, shopId) }
  })
  groups.sort((one, other) => other.talks - one.talks || other.lines - one.lines)
  const likeness = found.clusters && {
    clustered: found.newest.length,
    clusters: clustersOf(found).map((asked) => {
      const [text = ''] = asked.samples
      return { text: maskPersonal(text), ...told(asked), script: scriptNear(text, ready, context) }
    }),
  }
  return ok({ reading: readingOf(found), talks: found.talks.size, lines: found.lines, groups, likeness })
}

function told({ lines, talks, samples }: Asked) {
  return { lines, talks: talks.size, samples: samples.map((text) => maskPersonal(text)) }
}

/** Clusters by the talks they stand in; one question of one talk is none. */
function clustersOf({ clusters, newest }: SpanQuestions): Asked[] {
  const asked = (clusters ?? []).map((members) => {
    const lines = members.flatMap((at) => newest[at] ?? [])
    const texts = [...new Set(lines.map(({ text }) => text))]
    return {
      lines: lines.length,
      talks: new Set(lines.map(({ talkId }) => talkId)),
      samples: texts.slice(0, samplesShown),
    }
  })
  const repeated = asked.filter(({ talks }) => talks.size > 1)
  return repeated.sort((one, other) => other.talks.size - one.talks.size).slice(0, mostClusters)
}

function isForAll({ status, shelf }: Script): boolean {
  return status === 'approved' && shelf !== 'mine'
}

/** The approved script used most that has one of the words. */
function scriptWith(words: readonly string[], { rows }: ReadyScripts, shopId: string): string | null {
  let best: Script | null = null
  for (const row of rows.values()) {
    if (row.shopId !== shopId || !isForAll(row) || (best && row.useCount <= best.useCount)) continue
    const text = [row.title, row.category, ...row.messages].join(' ')
    if (words.some((word) => text.includes(word))) best = row
  }
  return best?.title ?? null
}

/** What the picker finds for the question, as an agent would look for it. */
function scriptNear(text: string, { rows, index }: ReadyScripts, { now }: Context): string | null {
  const options = { step: null, platform: null, limit: 5, now }
  const hits = [...index.search(text, options), ...index.near(text, options)]
  const scripts = hits.flatMap(({ id }) => rows.get(id) ?? [])
  return scripts.find(isForAll)?.title ?? null
}

export const badReceptions: Answers['badReceptions'] = async ({ from, until, after }, context) => {
  if (!isSpan({ from, until })) return fail('bad_span')
  const { shopId } = context
  const [found, book] = await Promise.all([
    context.questions.open({ shopId, from, until }),
    context.talks.open(context),
  ])
  const { talks, isWhole } = book.between(from, until)
  const bad = talks.flatMap((talk) => {
    const reasons = badReasons({ facts: talk.facts, hits: talk.hits, upset: found.upset.get(talk.id) ?? 0 })
    return reasons.length > 0 ? [{ talk, reasons, weight: badWeight(reasons) }] : []
  })
  bad.sort((one, other) => other.weight - one.weight || other.talk.startAt - one.talk.startAt)
  const page = listPage(bad, after)
  const { read, isComplete } = readingOf(found)
  return ok({
    ...page,
    rows: page.rows.map(({ talk, reasons }) => {
      const { id, kind, startAt, personId, platform, buyerNick } = talk
      return { id, kind, startAt, personId, platform, buyerNick, reasons }
    }),
    reading: { read, isComplete: isComplete && isWhole },
    of: talks.length,
    judged: talks.filter(({ hits }) => hits !== null).length,
  })
}

export const questionGroups: Answers['questionGroups'] = async (_asked, { db, shopId }) => {
  const row = await db.questionGroups.get(shopId)
  return ok({ version: row?.version ?? null, groups: [...(row?.groups ?? firstGroups)] })
}

export const saveQuestionGroups: Answers['saveQuestionGroups'] = async ({ expected, groups }, { db, shopId }) => {
  const before = await db.questionGroups.get(shopId)
  if ((before?.version ?? null) !== expected) return fail('stale')
  if (hasTwins(groups)) return fail('group_twice')
  return decided({}, [put('questionGroups', before, { id: shopId, groups })])
}

function hasTwins(groups: readonly QuestionGroup[]): boolean {
  return new Set(groups.map(({ name }) => name)).size < groups.length
}

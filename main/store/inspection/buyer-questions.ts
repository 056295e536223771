import type { ChatLog, ChatText } from '#shared/inspection/chat-log.ts'
import { type RuleOf, rulesOfDetectors } from '#shared/inspection/detector-rules.ts'
import { clusterSteps, type QuestionCluster } from '#shared/inspection/question-clusters.ts'
import { firstGroups, groupFinder, type QuestionGroup } from '#shared/inspection/question-groups.ts'
import { asksSomething } from '#shared/inspection/question-words.ts'
import { isUpset } from '#shared/inspection/upset-words.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import { walkIndex } from '#store/db/index-page.ts'

interface Span {
  readonly shopId: string
  /** Talks that began in [from, until), epoch ms. */
  readonly from: number
  readonly until: number
}

interface AskedLine {
  readonly talkId: string
  readonly text: string
}

export interface Asked {
  lines: number
  readonly talks: Set<string>
  readonly samples: string[]
}

/** What buyers of a span said, as far as it is read. */
export interface SpanQuestions {
  readonly groups: readonly QuestionGroup[]
  readonly ofGroup: readonly Asked[]
  /** Talks read, and those of them in which the buyer asked something. */
  read: number
  readonly talks: Set<string>
  lines: number
  /** The newest lines that ask something, the oldest of them first. */
  newest: AskedLine[]
  /** Upset lines by talk. */
  readonly upset: Map<string, number>
  clusters: readonly QuestionCluster[] | null
  /** What finds count for in this shop. */
  readonly ruleOf: RuleOf
}

/**
 * What buyers ask, from the imported talks of a span (R73): read and put together a slice at a time when somebody asks, kept
 * in memory for the span that was asked last. Derived, never stored.
 */
export interface BuyerQuestions {
  follow(frames: readonly PendingFrame[]): void
  /** Waits a moment, so that a small span is whole at once. */
  open(span: Span): Promise<SpanQuestions>
}

/** So many are put together by likeness; more take longer than people wait. */
export const mostClustered = 2_000
const talksPerSlice = 100
const patienceMs = 150
const samplesKept = 3
const followed: ReadonlySet<string> = new Set(['chatLogs', 'chatTexts', 'questionGroups', 'detectorRules'])

interface Held {
  readonly span: Span
  readonly work: Promise<SpanQuestions>
  readonly soFar: Promise<SpanQuestions>
}

export function createBuyerQuestions(db: Database): BuyerQuestions {
  let held: Held | null = null

  function begin(span: Span): Held {
    const soFar = nothingYet(db, span.shopId)
    const isWanted = () => held === mine
    const mine: Held = { span, soFar, work: soFar.then((found) => read(db, { span, found, isWanted })) }
    mine.work.catch(() => {
      if (isWanted()) held = null
    })
    held = mine
    return mine
  }

  return {
    follow(frames) {
      const isChanged = frames.some(({ frame }) => frame.operations.some(({ t }) => followed.has(t)))
      if (isChanged) held = null
    },
    async open(span) {
      const mine = held && isSame(held.span, span) ? held : begin(span)
      const found = await mine.soFar
      if (found.clusters === null) await Promise.race([mine.work, rest(patienceMs)])
      return found
    },
  }
}

function isSame(one: Span, other: Span): boolean {
  return one.shopId === other.shopId && one.from === other.from && one.until === other.until
}

function rest(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function nothingYet(db: Database, shopId: string): Promise<SpanQuestions> {
  const [own, rules] = await Promise.all([db.questionGroups.get(shopId), db.detectorRules.get(shopId)])
  const groups = own?.groups ?? firstGroups
  return {
    ...{ groups, ofGroup: groups.map(() => ({ lines: 0, talks: new Set(), samples: [] })) },
    ...{ read: 0, talks: new Set(), lines: 0, newest: [], upset: new Map(), clusters: null },
    ruleOf: rulesOfDetectors(rules?.changes),
  }
}

interface Reading {
  readonly span: Span
  readonly found: SpanQuestions
  /** Nothing changed meanwhile, and nobody asked for another span. */
  readonly isWanted: () => boolean
}

async function read(db: Database, { span, found, isWanted }: Reading): Promise<SpanQuestions> {
  const { shopId, from, until } = span
  const groupsOf = groupFinder(found.groups)
  const listed = { whose: { shopId }, by: 'startAt' as const, from, until: until - 1, most: talksPerSlice }
  await walkIndex<ChatLog>(db.chatLogs, listed, async (logs) => {
    if (!isWanted()) throw new Error('not wanted any more')
    const texts = await db.chatTexts.bulkGet(logs.map(({ id }) => id))
    for (const text of texts) if (text) hear(text, found, groupsOf)
    found.read += logs.length
    await rest()
  })
  found.newest = found.newest.slice(-mostClustered)
  const steps = clusterSteps(found.newest.map(({ text }) => text))
  for (;;) {
    const step = steps.next()
    if (step.done) {
      found.clusters = step.value
      return found
    }
    await rest()
    if (!isWanted()) throw new Error('not wanted any more')
  }
}

function hear({ id, sealed }: ChatText, found: SpanQuestions, groupsOf: (text: string) => readonly number[]): void {
  for (const { side, kind, text } of sealed.messages) {
    if (side !== 'buyer' || kind !== 'text') continue
    if (isUpset(text)) found.upset.set(id, (found.upset.get(id) ?? 0) + 1)
    if (!asksSomething(text)) continue
    found.lines += 1
    found.talks.add(id)
    found.newest.push({ talkId: id, text })
    for (const group of groupsOf(text)) count(found.ofGroup[group], id, text)
  }
  if (found.newest.length > 2 * mostClustered) found.newest = found.newest.slice(-mostClustered)
}

function count(asked: Asked | undefined, talkId: string, text: string): void {
  if (!asked) return
  asked.lines += 1
  asked.talks.add(talkId)
  if (asked.samples.length < samplesKept && !asked.samples.includes(text)) asked.samples.push(text)
}

import type { ChatMessage } from '#shared/chat/message.ts'
import { dayMs, dayOf, dayStartAt } from '#shared/kernel/time.ts'
import type { Span } from '#shared/norms/fold-text.ts'
import type { Moment, NormSet } from '#shared/norms/norm-set.ts'
import { isCloser } from './cues.ts'
import { detect } from './detect.ts'
import type { DetectorHit } from './detector.ts'
import { type SaidLine, saidLines, tells } from './said-line.ts'
import type { TalkHits } from './talk-hits.ts'
import { slowByClock } from './waits.ts'

/** What a talk is judged by: its words, and what else is known. */
export interface WordsOfTalk {
  readonly id: string
  readonly messages: readonly ChatMessage[]
  /** When memos for this buyer were written, epoch ms. */
  readonly memosAt: readonly number[]
  readonly hasOrder: boolean
  /** What the clock says, for a reception nobody pasted the words of. */
  readonly firstReplyMs: number | null
}

/** A keyword rule that found something in a message (R72). */
export interface RuleHit {
  readonly ruleId: string
  /** The message's place in the talk. */
  readonly message: number
  /** In the message's text as it was written; none for a rule of missing words. */
  readonly spans: readonly Span[]
}

/** What the program finds in a talk by itself. Computed when somebody looks, never stored. */
export interface TalkVerdict {
  readonly detectors: readonly DetectorHit[]
  readonly rules: readonly RuleHit[]
}

/** `set`: the keyword rules that hold. The same rules guard what goes out (R12). */
export function judgeTalk(words: Omit<WordsOfTalk, 'id'>, set: NormSet): TalkVerdict {
  const { messages, memosAt, hasOrder, firstReplyMs } = words
  if (messages.length === 0) return { detectors: slowByClock(firstReplyMs), rules: [] }
  const lines = saidLines(messages)
  return { detectors: detect({ lines, memosAt, hasOrder }), rules: rulesBroken(lines, set) }
}

function rulesBroken(lines: readonly SaidLine[], set: NormSet): RuleHit[] {
  const hits: RuleHit[] = []
  walkMoments(lines, (line, moment) => {
    for (const { rule, spans } of set.find(line.text, moment))
      hits.push({ ruleId: rule.ruleId, message: line.no, spans })
  })
  return hits
}

/**
 * Each line with the moment rules ask for: a greeting is a person's first word; a dispute lasts from a buyer's doubt or complaint until the
 * buyer is content.
 */
export function walkMoments(lines: readonly SaidLine[], visit: (line: SaidLine, moment: Moment) => void): void {
  let isGreeted = false
  let isDispute = false
  let day = { begins: Number.POSITIVE_INFINITY, on: '' }
  for (const line of lines) {
    const side = line.who === 'buyer' ? 'buyer' : 'agent'
    if (side === 'buyer') isDispute = isDisputeAfter(line, isDispute)
    const isGreeting = line.who === 'person' && !isGreeted
    if (line.at < day.begins || line.at >= day.begins + dayMs) day = { begins: dayStartAt(line.at), on: dayOf(line.at) }
    if (line.text !== '') visit(line, { side, isGreeting, isDispute, on: day.on })
    if (isGreeting) isGreeted = true
  }
}

function isDisputeAfter(line: SaidLine, before: boolean): boolean {
  if (tells(line, 'objection') || tells(line, 'afterSales')) return true
  return before && !isCloser(line.text)
}

/** Counted: what is kept of a verdict in memory. A rule counts once for each message. */
export function countHits({ detectors, rules }: TalkVerdict): TalkHits {
  const byDetector: Record<string, number> = {}
  const byRule: Record<string, number> = {}
  for (const { detector } of detectors) byDetector[detector] = (byDetector[detector] ?? 0) + 1
  for (const { ruleId } of rules) byRule[ruleId] = (byRule[ruleId] ?? 0) + 1
  return { detectors: byDetector, rules: byRule }
}

import { medianOf } from '#shared/kernel/median.ts'
import { minuteMs, secondMs } from '#shared/kernel/time.ts'
import { goldenMs } from '#shared/reception/clock.ts'
import type { ScriptStep } from '#shared/scripts/script.ts'
import { type PracticeLine, patienceMs } from './practice.ts'
import { type StepShown, stepsShown } from './step-signs.ts'

/** What costs points. The rules come from domain 2.5, 2.6, 2.8 and 2.34; the weights are the program's own and said so on the page. */
export const faultPoints = {
  /** First reply after more than 6 s (R09). */
  slowFirstReply: 5,
  /** First reply after more than 30 s. */
  verySlowFirstReply: 10,
  /** A later reply after more than a minute. */
  slowReply: 3,
  /** A reply after more than 3 minutes without an apology (domain 2.34). */
  noApology: 5,
  /** The buyer had to go on without an answer, or the last question stands without one. */
  unanswered: 10,
  /** 稍等 was said and nobody came back. */
  neverBack: 8,
  /** An expected step does not show; greeting and farewell cost more. */
  stepMissing: 6,
  endMissing: 10,
  normBlock: 12,
  normWarn: 5,
  normHint: 1,
} as const
export type FaultCode = keyof typeof faultPoints

export interface Fault {
  readonly code: FaultCode
  readonly points: number
  /** The line that cost it; null for what is missing. */
  readonly line: number | null
  /** Step that is missing, or the words a norm objects to. */
  readonly about: string | null
}

export interface PracticeScore {
  /** 0 to 100. */
  readonly points: number
  readonly faults: Fault[]
  readonly steps: StepShown[]
  /** ms; null without any answer. */
  readonly firstReplyMs: number | null
  readonly medianReplyMs: number | null
  readonly answers: number
}

export interface NormFinding {
  readonly severity: 'block' | 'warn' | 'hint'
  readonly words: string
}

/** What the norms say to an answer (R12, R22); `isGreeting`: it is the first one. */
export type FindNorms = (text: string, isGreeting: boolean) => readonly NormFinding[]

interface Reply {
  readonly line: number
  readonly waitedMs: number
}

const slowReplyMs = minuteMs
const verySlowMs = 30 * secondMs
const waitWords = ['稍等', '等一下', '等我一下', '马上查', '帮您查']
const sorryWords = ['抱歉', '不好意思', '久等', '对不起']

/** Scores what was said. The same lines always give the same score. */
export function scorePractice(
  lines: readonly PracticeLine[],
  expects: readonly ScriptStep[],
  findNorms: FindNorms,
): PracticeScore {
  const replies = repliesOf(lines)
  const steps = stepsShown(lines, expects)
  const faults = [
    ...replies.flatMap((reply, i) => replyFaults(lines, reply, i === 0)),
    ...unansweredFaults(lines),
    ...neverBack(lines),
    ...steps.filter(({ line }) => line === null).map(({ step }) => missing(step)),
    ...lines.flatMap((line, i) =>
      line.side === 'agent' ? findNorms(line.text, isFirstAnswer(lines, i)).map((one) => normFault(one, i)) : [],
    ),
  ]
  const lost = faults.reduce((sum, { points }) => sum + points, 0)
  return {
    points: Math.max(0, 100 - lost),
    faults,
    steps,
    firstReplyMs: replies[0]?.waitedMs ?? null,
    medianReplyMs: medianOf(replies.map(({ waitedMs }) => waitedMs)),
    answers: lines.filter(({ side }) => side === 'agent').length,
  }
}

/** Each first answer after the buyer spoke, with the wait from the buyer's first line on. */
function repliesOf(lines: readonly PracticeLine[]): Reply[] {
  const replies: Reply[] = []
  let since: number | null = null
  for (const [line, { side, at }] of lines.entries()) {
    if (side === 'buyer') since ??= at
    else if (since !== null) {
      replies.push({ line, waitedMs: Math.max(0, at - since) })
      since = null
    }
  }
  return replies
}

function replyFaults(lines: readonly PracticeLine[], { line, waitedMs }: Reply, isFirst: boolean): Fault[] {
  const says = (words: readonly string[]) => words.some((word) => lines[line]?.text.includes(word))
  const faults: Fault[] = []
  if (isFirst && waitedMs > goldenMs)
    faults.push(fault(waitedMs > verySlowMs ? 'verySlowFirstReply' : 'slowFirstReply', line))
  if (!isFirst && waitedMs > slowReplyMs) faults.push(fault('slowReply', line))
  if (waitedMs > patienceMs && !says(sorryWords)) faults.push(fault('noApology', line))
  return faults
}

/** Lines the buyer had to follow up on without an answer in between, and a question left at the end. */
function unansweredFaults(lines: readonly PracticeLine[]): Fault[] {
  const faults = lines.flatMap((line, i) => {
    const next = lines[i + 1]
    const isLeft = line.side === 'buyer' && next?.side === 'buyer' && next.at - line.at >= patienceMs
    return isLeft ? [fault('unanswered', i)] : []
  })
  const end = lines.length - 1
  return lines[end]?.side === 'buyer' && !isThanks(lines[end].text) ? [...faults, fault('unanswered', end)] : faults
}

/** 谢谢, 好的: nobody has to answer that (ux 3). */
function isThanks(text: string): boolean {
  return /^(好的?|嗯+|哦+|谢谢您?|多谢|ok|收到|知道了|再见|拜拜)[呀啊哦呢啦了！!。~～，,\s]*(谢谢您?|再见)?[呀啊哦呢啦！!。~～\s]*$/iu.test(
    text.trim(),
  )
}

function neverBack(lines: readonly PracticeLine[]): Fault[] {
  const lastAnswer = lines.findLastIndex(({ side }) => side === 'agent')
  const text = lines[lastAnswer]?.text ?? ''
  const isLeft = text.length <= 30 && waitWords.some((word) => text.includes(word))
  return isLeft ? [fault('neverBack', lastAnswer)] : []
}

function isFirstAnswer(lines: readonly PracticeLine[], line: number): boolean {
  return lines.findIndex(({ side }) => side === 'agent') === line
}

function missing(step: ScriptStep): Fault {
  return fault(step === 'greeting' || step === 'farewell' ? 'endMissing' : 'stepMissing', null, step)
}

function normFault({ severity, words }: NormFinding, line: number): Fault {
  const code = { block: 'normBlock', warn: 'normWarn', hint: 'normHint' } as const
  return fault(code[severity], line, words)
}

function fault(code: FaultCode, line: number | null, about: string | null = null): Fault {
  return { code, points: faultPoints[code], line, about }
}

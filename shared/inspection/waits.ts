import { isCloser } from './cues.ts'
import { apologyAfterMs, type DetectorHit, firstReplyLimitMs, type ReadTalk, returnWithinMs } from './detector.ts'
import { type SaidLine, saidUntilBuyer, tells } from './said-line.ts'

interface Answered {
  readonly asked: SaidLine
  readonly answer: SaidLine
  /** The answer and what the person said after it, up to the buyer's next word. */
  readonly run: readonly SaidLine[]
  readonly waitedMs: number
}

/** Each wait of the buyer that a person ended; automatic replies answer nobody. A clock that went backwards waits 0 ms. */
function answeredWaits(lines: readonly SaidLine[]): Answered[] {
  const waits: Answered[] = []
  let asked: SaidLine | null = null
  for (const [at, line] of lines.entries()) {
    if (line.who === 'buyer') asked ??= line
    else if (line.who === 'person' && asked) {
      waits.push({ asked, answer: line, run: saidUntilBuyer(lines, at), waitedMs: Math.max(line.at - asked.at, 0) })
      asked = null
    }
  }
  return waits
}

export function slowFirstReply({ lines }: ReadTalk): DetectorHit[] {
  const [first] = answeredWaits(lines)
  if (!first || first.waitedMs <= firstReplyLimitMs) return []
  return [{ detector: 'slowFirstReply', messages: [first.asked.no, first.answer.no], value: first.waitedMs }]
}

/** Without words the clock still tells of the first reply, and of nothing else: what was said is not known. */
export function slowByClock(firstReplyMs: number | null): DetectorHit[] {
  if (firstReplyMs === null || firstReplyMs <= firstReplyLimitMs) return []
  return [{ detector: 'slowFirstReply', messages: [], value: firstReplyMs }]
}

/** Thanks and goodbyes need no answer. */
export function unansweredLast({ lines }: ReadTalk): DetectorHit[] {
  const last = lines.findLastIndex(({ who }) => who === 'person')
  const left = lines.slice(last + 1).filter(({ who, text }) => who === 'buyer' && !isCloser(text))
  if (left.length === 0) return []
  return [{ detector: 'unansweredLast', messages: left.map(({ no }) => no), value: left.length }]
}

export function noApology({ lines }: ReadTalk): DetectorHit[] {
  const late = answeredWaits(lines).filter(({ waitedMs }) => waitedMs > apologyAfterMs)
  const cold = late.filter(({ run }) => !run.some((line) => tells(line, 'apology')))
  return cold.map(({ asked, answer, waitedMs }) => {
    return { detector: 'noApology', messages: [asked.no, answer.no], value: waitedMs }
  })
}

/** 稍等, and then nothing but further 稍等 for too long, or for ever (value null). */
export function noReturn({ lines }: ReadTalk): DetectorHit[] {
  const hits: DetectorHit[] = []
  const said = lines.filter(({ who }) => who === 'person')
  let away: SaidLine | null = null
  for (const line of said) {
    if (tells(line, 'wait')) {
      away ??= line
      continue
    }
    if (away && line.at - away.at > returnWithinMs) hits.push(awayTooLong(away, line))
    away = null
  }
  return away && !isSettled(lines, away) ? [...hits, awayTooLong(away, null)] : hits
}

/** The buyer did not need it any more: 不用了, 好的谢谢. */
function isSettled(lines: readonly SaidLine[], away: SaidLine): boolean {
  const later = lines.filter(({ no, who }) => no > away.no && who === 'buyer')
  return later.some(({ text }) => /不用了|没事了|算了|找到了|已经好了/.test(text))
}

function awayTooLong(away: SaidLine, back: SaidLine | null): DetectorHit {
  const messages = back ? [away.no, back.no] : [away.no]
  return { detector: 'noReturn', messages, value: back ? back.at - away.at : null }
}

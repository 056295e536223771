import { minuteOfDay, secondMs } from '#shared/kernel/time.ts'
import type { ReceptionEvent } from '#shared/reception/reception.ts'
import { heard } from '#shared/reception/told-talk.ts'
import type { Formula } from './formula.ts'

/** One talk as the rates see it: whose, and its log. */
export interface Talk {
  readonly customerId: string
  readonly events: readonly ReceptionEvent[]
}

/** A question and when it was answered (epoch ms); null: not yet. */
export interface Wait {
  readonly from: number
  readonly answeredAt: number | null
}

/** What a formula makes of the talks. A question that is neither answered nor late yet is in none of them. */
export interface Rate {
  readonly asked: number
  readonly inTime: number
  /** Mean of the answered waits (ms); null without any. */
  readonly meanMs: number | null
}

type Judged = 'inTime' | 'late' | 'open'

/**
 * The rate as the platform would count it, from the log each time and never stored (R09). Null while the limit is not
 * known. What was marked "no answer needed" is not counted: nobody waits for anything.
 */
export function rateOf(formula: Formula, talks: readonly Talk[], nowMs: number): Rate | null {
  const { unit, countsAuto } = formula
  const waits = ({ events }: Talk) => waitsOf(events, { eachMessage: unit === 'messages', countsAuto })
  return rateOfWaits(
    formula,
    talks.map((talk) => ({ customerId: talk.customerId, waits: waits(talk) })),
    nowMs,
  )
}

/** Whose questions, in the order they were asked. */
export interface Waited {
  readonly customerId: string
  readonly waits: readonly Wait[]
}

/** The same from waits that are known already: which messages make one is no longer asked. */
export function rateOfWaits(formula: Formula, talks: readonly Waited[], nowMs: number): Rate | null {
  const { withinSeconds } = formula
  if (withinSeconds === null) return null
  const judge = (wait: Wait) => judged(wait, withinSeconds * secondMs, nowMs)
  const byCase = casesOf(talks, formula)
  const verdicts = byCase.map((waits) => together(waits.map(judge))).filter((one) => one !== 'open')
  const answered = byCase.flat().flatMap(({ from, answeredAt }) => (answeredAt === null ? [] : [answeredAt - from]))
  const sum = answered.reduce((total, ms) => total + ms, 0)
  return {
    asked: verdicts.length,
    inTime: verdicts.filter((one) => one === 'inTime').length,
    meanMs: answered.length === 0 ? null : sum / answered.length,
  }
}

function judged({ from, answeredAt }: Wait, withinMs: number, nowMs: number): Judged {
  if (answeredAt !== null) return answeredAt - from <= withinMs ? 'inTime' : 'late'
  return nowMs - from > withinMs ? 'late' : 'open'
}

/** A person is answered in time when each of their questions was. */
function together(verdicts: readonly Judged[]): Judged {
  if (verdicts.includes('late')) return 'late'
  return verdicts.every((one) => one === 'open') ? 'open' : 'inTime'
}

/** What is judged as one: a wait each, or all waits of one person. */
function casesOf(talks: readonly Waited[], formula: Formula): (readonly Wait[])[] {
  const counted = talks.map(({ customerId, waits }) => ({ customerId, waits: wantedOf(waits, formula) }))
  if (formula.unit !== 'people') return counted.flatMap(({ waits }) => waits.map((wait) => [wait]))
  const people = new Map<string, Wait[]>()
  for (const { customerId, waits } of counted) {
    if (waits.length > 0) people.set(customerId, [...(people.get(customerId) ?? []), ...waits])
  }
  return [...people.values()]
}

function wantedOf(waits: readonly Wait[], { unit, fromMinute, toMinute }: Formula): Wait[] {
  const wanted = unit === 'firstReply' ? waits.slice(0, 1) : waits
  return wanted.filter(({ from }) => minuteOfDay(from) >= fromMinute && minuteOfDay(from) < toMinute)
}

/** The waits of a log: of several messages in a row the first one, or each of them. */
export function waitsOf(
  events: readonly ReceptionEvent[],
  { eachMessage, countsAuto }: { eachMessage: boolean; countsAuto: boolean },
): Wait[] {
  const done: Wait[] = []
  let open: number[] = []
  for (const { at, kind } of heard(events)) {
    if (kind === 'buyerSpoke') {
      if (eachMessage || open.length === 0) open = [...open, at]
      continue
    }
    if (kind === 'autoReplied' && !countsAuto) continue
    if (kind !== 'noAnswerNeeded') done.push(...open.map((from) => ({ from, answeredAt: at })))
    open = []
  }
  return [...done, ...open.map((from) => ({ from, answeredAt: null }))]
}

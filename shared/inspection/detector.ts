import { minuteMs, secondMs } from '#shared/kernel/time.ts'
import type { SaidLine } from './said-line.ts'

/** What the program looks for in a talk by itself (R71; domain 2.34 "auto-detected", 2.5, 2.6). */
export const detectorNames = [
  'slowFirstReply',
  'unansweredLast',
  'noApology',
  'noReturn',
  'autoReplyInObjection',
  'promiseWithoutMemo',
  'askedTwice',
  'buyerRepeats',
  'pressedAgain',
  'noGreeting',
  'noFarewell',
  'missedSteps',
] as const
export type DetectorName = (typeof detectorNames)[number]

/** What a detector found. */
export interface DetectorHit {
  readonly detector: DetectorName
  /** Places of the messages that show it, the first one is where it begins. */
  readonly messages: readonly number[]
  /** How much: ms for waits, a number of times or steps for the others; null where nothing is to be measured. */
  readonly value: number | null
}

/** What a detector may know of a talk. */
export interface ReadTalk {
  readonly lines: readonly SaidLine[]
  /** When memos for this buyer were written, epoch ms. */
  readonly memosAt: readonly number[]
  /** An order is known to belong to it. */
  readonly hasOrder: boolean
}

/** 黄金6秒: in time up to and including this (domain 2.6). */
export const firstReplyLimitMs = 6 * secondMs
/** A longer wait than this asks for an apology (issue: "wait over 3 minutes without apology"; domain 2.6 "late reply: apologise"). */
export const apologyAfterMs = 3 * minuteMs
/** After 稍等 somebody is back within this (issue: "without return within 15 minutes"). */
export const returnWithinMs = 15 * minuteMs

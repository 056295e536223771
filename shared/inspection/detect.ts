import { askedTwice, promiseWithoutMemo } from './asks.ts'
import { type DetectorHit, type DetectorName, detectorNames, type ReadTalk } from './detector.ts'
import { autoReplyInObjection, buyerRepeats, noFarewell, noGreeting, pressedAgain } from './manners.ts'
import { missedSteps } from './step-coverage.ts'
import { noApology, noReturn, slowFirstReply, unansweredLast } from './waits.ts'

const detectors: Readonly<Record<DetectorName, (talk: ReadTalk) => DetectorHit[]>> = {
  slowFirstReply,
  unansweredLast,
  noApology,
  noReturn,
  autoReplyInObjection,
  promiseWithoutMemo,
  askedTwice,
  buyerRepeats,
  pressedAgain,
  noGreeting,
  noFarewell,
  missedSteps,
}

/** All that is found in a talk, detector by detector. Which of it counts, and for how much, are settings (`detector-rules.ts`). */
export function detect(talk: ReadTalk): DetectorHit[] {
  return detectorNames.flatMap((name) => detectors[name](talk))
}

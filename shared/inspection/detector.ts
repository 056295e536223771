/** What the program looks for in a talk by itself (R71; domain 2.34 "auto-detected", 2.5, 2.6). */
export const detectorNames = [
  'slowFirstReply',
  'slowReply',
  'unansweredLast',
  'noGreeting',
  'noFarewell',
  'autoReplyInObjection',
  'noReturn',
  'noApology',
  'buyerRepeats',
  'askedTwice',
  'promiseWithoutMemo',
  'pressedAgain',
  'missedSteps',
] as const
export type DetectorName = (typeof detectorNames)[number]

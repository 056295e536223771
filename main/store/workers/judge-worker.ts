import type { WordsOfTalk } from '#shared/inspection/judge-talk.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { answerAsks } from './answer-asks.ts'
import { directJudge } from './direct-judge.ts'

interface Open {
  readonly kind: 'open'
  readonly rules: readonly NormRule[]
}

interface Ask {
  readonly kind: 'judge'
  readonly n: number
  readonly talks: readonly WordsOfTalk[]
}

/** Entry of the worker that looks through talks: rules first, then talks as often as there are any. */
export type ToJudge = Ask | Open

const judge = directJudge()

answerAsks<Ask, Open>(
  ({ rules }) => judge.takeRules(rules),
  ({ talks }) => judge.judge(talks),
)

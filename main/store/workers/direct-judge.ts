import { countHits, judgeTalk, type WordsOfTalk } from '#shared/inspection/judge-talk.ts'
import type { TalkHits } from '#shared/inspection/talk-hits.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { normSet } from '#shared/norms/norm-set.ts'

/** Looks through the words of talks for all that detectors and keyword rules find. */
export interface TalkJudge {
  /** Answers what is found in each, by the rules given last. */
  judge(talks: readonly WordsOfTalk[]): Promise<readonly TalkHits[]>
  takeRules(rules: readonly NormRule[]): void
  /** Nothing is to be looked through for now. */
  rest(): void
}

/** In the thread that asks. */
export function directJudge(): TalkJudge {
  let set = normSet([])
  return {
    judge: async (talks) => talks.map((talk) => countHits(judgeTalk(talk, set))),
    takeRules(rules) {
      set = normSet(rules)
    },
    rest: () => undefined,
  }
}

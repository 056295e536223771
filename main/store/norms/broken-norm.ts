import { dayOf } from '#shared/kernel/time.ts'
import { momentOfScript } from '#shared/norms/moment-of-script.ts'
import { normSet } from '#shared/norms/norm-set.ts'
import type { Script } from '#shared/scripts/script.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { rulesIn } from './shop-rules.ts'

/** Most characters of a text that are named in a refusal. */
const mostShown = 30

export type BrokenNorm = {
  /** From 1. */
  readonly message: number
  readonly words: string
}

type Judged = Pick<Script, 'step' | 'messages'>

/** The first place where a script breaks a rule that would hold its copy; null when it may be put to use (domain 2.7). */
export type NormJudge = (script: Judged) => BrokenNorm | null

/** Reads the shop's rules once, for many scripts. Needs `normRules` among the caller's tables. */
export async function normJudge(context: Context): Promise<NormJudge> {
  const set = normSet(await rulesIn(context))
  const day = dayOf(context.now)
  return ({ step, messages }) => {
    for (const [at, text] of messages.entries()) {
      const found = set.find(text, momentOfScript(step, at, day))
      const worst = found.find(({ rule }) => rule.severity !== 'hint')
      if (!worst) continue
      const [span] = worst.spans
      return { message: at + 1, words: text.slice(span?.start, span?.end).slice(0, mostShown) }
    }
    return null
  }
}

export async function brokenNorm(context: Context, script: Judged): Promise<BrokenNorm | null> {
  return (await normJudge(context))(script)
}

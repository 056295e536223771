import { dayOf } from '#shared/kernel/time.ts'
import { momentOfScript } from '#shared/norms/moment-of-script.ts'
import { normSet } from '#shared/norms/norm-set.ts'
import type { Script } from '#shared/scripts/script.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { rulesIn } from './shop-rules.ts'

/** Most characters of a text that are named in a refusal. */
const mostShown = 30

/**
 * The first place where a script breaks a rule that would hold its copy; null when it may be put to use (domain 2.7).
 * Messages are counted from 1. Needs `normRules` among the caller's tables.
 */
export async function brokenNorm(
  context: Context,
  { step, messages }: Pick<Script, 'step' | 'messages'>,
): Promise<{ message: number; words: string } | null> {
  const set = normSet(await rulesIn(context))
  for (const [at, text] of messages.entries()) {
    const found = set.find(text, momentOfScript(step, at, dayOf(context.now)))
    const worst = found.find(({ rule }) => rule.severity !== 'hint')
    if (!worst) continue
    const [span] = worst.spans
    return { message: at + 1, words: text.slice(span?.start, span?.end).slice(0, mostShown) }
  }
  return null
}

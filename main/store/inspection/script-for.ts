import { matterOf } from '#shared/inspection/question-words.ts'
import type { Script } from '#shared/scripts/script.ts'
import type { ReadyScripts } from '#store/scripts/script-index.ts'

/** Finds the approved script that answers best; null: none does. */
export interface AnsweringScripts {
  /** One with a word of a keyword group. */
  ofGroup(words: readonly string[]): string | null
  /** One with half of what a question is about. */
  ofQuestion(text: string): string | null
}

/** A greeting or a farewell may name anything and answers nothing. */
const answersNothing: ReadonlySet<Script['step']> = new Set(['greeting', 'farewell'])
/** Where a word counts most. */
const inTitle = 9
const inCategory = 3
const inText = 1

/** Over everybody's scripts of a shop, as they stand now. */
export function answeringScripts({ rows }: ReadyScripts, shopId: string): AnsweringScripts {
  const scripts = [...rows.values()].filter((row) => row.shopId === shopId && answers(row))
  const texts = scripts.map(({ title, category, messages }) => ({ title, category, text: messages.join('\n') }))

  function best(words: readonly string[], least: number): string | null {
    let found: Script | null = null
    let most = 0
    for (const [at, script] of scripts.entries()) {
      const weights = words.map((word) => weightIn(texts[at], word)).filter((weight) => weight > 0)
      if (weights.length < least) continue
      const weight = weights.reduce((sum, one) => sum + one, 0)
      const isBetter = weight > most || (weight === most && script.useCount > (found?.useCount ?? 0))
      if (isBetter) found = script
      most = Math.max(most, weight)
    }
    return found?.title ?? null
  }

  return {
    ofGroup: (words) => best(words, 1),
    ofQuestion(text) {
      const words = matterOf(text)
      return words.length === 0 ? null : best(words, Math.ceil(words.length / 2))
    },
  }
}

function answers({ status, shelf, step }: Script): boolean {
  return status === 'approved' && shelf !== 'mine' && !answersNothing.has(step)
}

function weightIn(
  script: { readonly title: string; readonly category: string; readonly text: string } | undefined,
  word: string,
): number {
  if (!script) return 0
  if (script.title.includes(word)) return inTitle
  if (script.category.includes(word)) return inCategory
  return script.text.includes(word) ? inText : 0
}

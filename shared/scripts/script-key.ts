import { fold } from '#shared/kernel/text.ts'
import { dayMs, startOfDay } from '#shared/kernel/time.ts'
import { favourOf } from '#shared/scripts/rank.ts'
import type { Script } from '#shared/scripts/script.ts'
import { soundLines } from '#shared/scripts/sounds.ts'
import { soundsTrace, type Trace, wordsTrace } from '#shared/scripts/trace.ts'

/** What the index needs of a script. */
export type IndexedScript = Omit<Script, 'shopId' | 'createdAt' | 'updatedAt' | 'version' | 'deskId' | 'actorId'>

/** Everything a keystroke looks at, computed once for each script so that typing allocates nothing. */
export interface ScriptKey {
  readonly script: IndexedScript
  /** Library order: category, title, id. */
  readonly place: string
  readonly shortcut: string
  readonly words: Searched
  readonly wordsTrace: Trace
  readonly sounds: Searched
  readonly soundsTrace: Trace
  readonly favour: number
  /** Epoch ms between which it is shown; `until` is the first instant it is not. */
  readonly shownFrom: number
  readonly shownUntil: number
}

/** One string to search: title first, then category, then message texts. */
export interface Searched {
  readonly text: string
  readonly titleEnd: number
  readonly categoryEnd: number
}

/** `soundsOf` may remember: many scripts share a category. */
export function scriptKey(script: IndexedScript, soundsOf: (text: string) => string[] = soundLines): ScriptKey {
  const { title, category, messages, id } = script
  const text = fold(messages.join('\n'))
  const shortcut = fold(script.shortcut)
  const latin = [...new Set(text.match(/[a-z0-9]+/g) ?? [])].map((word) => ` ${word}`)
  const words = searched([fold(title)], [fold(category)], [text])
  const sounds = searched(soundLines(title), category.split('/').flatMap(soundsOf), latin)
  return {
    script,
    place: `${category}\u0000${title}\u0000${id}`,
    shortcut,
    words,
    wordsTrace: wordsTrace(`${words.text}\n${shortcut}`),
    sounds,
    soundsTrace: soundsTrace(`${sounds.text}\n${shortcut}`),
    favour: favourOf(script),
    ...shownBetween(script),
  }
}

function searched(title: readonly string[], category: readonly string[], text: readonly string[]): Searched {
  const titlePart = linesOf(title)
  const categoryPart = linesOf(category)
  return {
    text: titlePart + categoryPart + linesOf(text),
    titleEnd: titlePart.length,
    categoryEnd: titlePart.length + categoryPart.length,
  }
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `\n${line}`).join('')
}

/** Event phrases show only inside their promotion, so one without dates never does (R11; domain 2.7). */
function shownBetween({ kind, eventFrom, eventUntil }: IndexedScript) {
  if (kind === 'preset') return { shownFrom: 0, shownUntil: Number.POSITIVE_INFINITY }
  if (!eventFrom || !eventUntil) return { shownFrom: 0, shownUntil: 0 }
  return { shownFrom: startOfDay(eventFrom), shownUntil: startOfDay(eventUntil) + dayMs }
}

import { fold } from '#shared/kernel/text.ts'
import { dayMs, startOfDay } from '#shared/kernel/time.ts'
import { favourOf } from '#shared/scripts/rank.ts'
import type { Script } from '#shared/scripts/script.ts'
import { typedLetters } from '#shared/scripts/units.ts'

/** What the index needs of a script. */
export type IndexedScript = Omit<Script, 'shopId' | 'createdAt' | 'updatedAt' | 'version' | 'deskId' | 'actorId'>

/** A script as queries are compared with it: its texts folded as queries are. */
export interface ScriptKey {
  readonly script: IndexedScript
  readonly shortcut: string
  readonly title: string
  readonly category: string
  /** The messages, one on a line. */
  readonly text: string
  readonly favour: number
  /** Epoch ms between which it is shown; `until` is the first instant it is not. */
  readonly shownFrom: number
  readonly shownUntil: number
}

export function scriptKey(script: IndexedScript): ScriptKey {
  return {
    script,
    shortcut: searched(script.shortcut),
    title: searched(script.title),
    category: searched(script.category),
    text: searched(script.messages.join('\n')),
    favour: favourOf(script),
    ...shownBetween(script),
  }
}

/** Queries and what they look into are folded alike. The given text itself when nothing is to fold: kept once. */
export function searched(text: string): string {
  const folded = typedLetters(fold(text))
  return folded === text ? text : folded
}

/** Whether both are found by the same queries. */
export function isFoundAlike(one: ScriptKey, other: ScriptKey): boolean {
  return (
    one.title === other.title &&
    one.category === other.category &&
    one.shortcut === other.shortcut &&
    one.text === other.text
  )
}

/** Event phrases show only inside their promotion, so one without dates never does (R11; domain 2.7). */
function shownBetween({ kind, eventFrom, eventUntil }: IndexedScript) {
  if (kind === 'preset') return { shownFrom: 0, shownUntil: Number.POSITIVE_INFINITY }
  if (!eventFrom || !eventUntil) return { shownFrom: 0, shownUntil: 0 }
  return { shownFrom: startOfDay(eventFrom), shownUntil: startOfDay(eventUntil) + dayMs }
}

import type { Platform } from '#shared/kernel/platform-names.ts'
import type { Result } from '#shared/kernel/result.ts'
import { dayOf, parseInstant } from '#shared/kernel/time.ts'
import { type ChoiceColumn, type ChoiceOf, choiceOf, columnWords, contentWords, type FileColumn } from './file-words.ts'
import type { Script, ScriptStep, Shelf } from './script.ts'
import { type RawScript, type RefusedCode, refuseScript } from './script-file.ts'
import type { RefusedScript } from './script-import.ts'
import { variableProblems } from './variables.ts'

/** A script of a file, understood. What the file does not say is absent. */
export interface ScriptDraft {
  readonly line: number
  readonly title: string
  readonly messages: readonly string[]
  readonly category?: string
  readonly shortcut?: string
  readonly shelf?: Shelf
  readonly step?: ScriptStep
  readonly kind?: Script['kind']
  readonly status?: 'draft' | 'approved'
  readonly platforms?: readonly Platform[]
  readonly farewellCase?: NonNullable<Script['farewellCase']>
  readonly eventFrom?: string
  readonly eventUntil?: string
}

/** Longest texts, in UTF-16 units; the form has the same. */
const longest = { title: 40, category: 40, shortcut: 20 } as const
const longestMessage = 1_000
const mostMessages = 10
/** Characters of the message that name a script without a title. */
const titleLetters = 20

/** Ends reading one row: turned into a value below. */
class Refused extends Error {
  readonly refusal: RefusedScript

  constructor(refusal: RefusedScript) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Understands one row, or says what is wrong with which column. */
export function readScript(raw: RawScript): Result<ScriptDraft, RefusedScript & { readonly code: string }> {
  try {
    return { ok: true, value: draftOf(raw) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, failure: error.refusal }
    throw error
  }
}

function draftOf(raw: RawScript): ScriptDraft {
  const messages = messagesOf(raw)
  const platforms = platformsOf(raw)
  return withoutAbsent({
    line: raw.line,
    title: short(raw, 'title') || titleFrom(messages[0] ?? ''),
    messages,
    category: raw.cells.category === undefined ? undefined : short(raw, 'category'),
    shortcut: raw.cells.shortcut === undefined ? undefined : short(raw, 'shortcut'),
    shelf: choice(raw, 'shelf'),
    step: choice(raw, 'step'),
    kind: choice(raw, 'kind'),
    status: choice(raw, 'status'),
    platforms,
    farewellCase: choice(raw, 'farewellCase'),
    eventFrom: dayIn(raw, 'eventFrom'),
    eventUntil: dayIn(raw, 'eventUntil'),
  })
}

type Known<T> = { [K in keyof T]: Exclude<T[K], undefined> }

function withoutAbsent<T extends object>(given: T): Known<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Known<T>
}

function refuse(raw: RawScript, code: RefusedCode, column: string, value = ''): never {
  throw new Refused(refuseScript(raw.line, code, column, value))
}

function messagesOf(raw: RawScript): readonly string[] {
  const { messages } = raw
  const [word] = contentWords
  if (messages.length === 0) refuse(raw, 'no_content', word)
  if (messages.length > mostMessages) refuse(raw, 'too_many_messages', word, String(messages.length))
  const long = messages.find((text) => text.length > longestMessage)
  if (long !== undefined) refuse(raw, 'too_long', word, long)
  const [problem] = variableProblems(messages)
  if (problem) refuse(raw, 'bad_variable', word, (messages[problem.message] ?? '').slice(problem.at, problem.at + 40))
  return messages
}

function short(raw: RawScript, column: keyof typeof longest): string {
  const text = (raw.cells[column] ?? '').replace(/\s+/g, ' ')
  if (text.length > longest[column]) refuse(raw, 'too_long', columnWords[column][0], text)
  return text
}

function titleFrom(message: string): string {
  return [...message.replace(/\s+/g, ' ')].slice(0, titleLetters).join('')
}

function choice<C extends Exclude<ChoiceColumn, 'platforms'>>(raw: RawScript, column: C): ChoiceOf<C> | undefined {
  const word = raw.cells[column as FileColumn] ?? ''
  if (word === '') return undefined
  return choiceOf(column, word) ?? refuse(raw, 'unknown_word', columnWords[column][0], word)
}

function platformsOf(raw: RawScript): Platform[] | undefined {
  const given = raw.cells.platforms
  if (given === undefined) return undefined
  if (choiceOf('platforms', given) !== null) return [choiceOf('platforms', given) ?? 'taobao']
  const words = given.split(/[、,，;；\s]+/).filter((word) => word !== '')
  return words.map((word) => choiceOf('platforms', word) ?? refuse(raw, 'unknown_word', columnWords.platforms[0], word))
}

/** `2025-11-01`, `2025/11/1` or `2025.11.1`; a time behind it is left out. */
function dayIn(raw: RawScript, column: 'eventFrom' | 'eventUntil'): string | undefined {
  const text = raw.cells[column] ?? ''
  if (text === '') return undefined
  const at = parseInstant(text.replace(/[.]/g, '-'))
  return at === null ? refuse(raw, 'bad_date', columnWords[column][0], text) : dayOf(at)
}

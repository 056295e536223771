import { array, is, nullable, object, optional, string, unknown } from 'valibot'
import { type FileColumn, fileColumns } from './file-words.ts'
import { cleaned, type RawScript, refuseScript } from './script-file.ts'
import type { RefusedScript } from './script-import.ts'

const file = object({ scripts: array(unknown()) })
const maybe = optional(nullable(string()))
const entry = object({
  messages: array(string()),
  platforms: optional(nullable(array(string()))),
  shelf: maybe,
  step: maybe,
  category: maybe,
  title: maybe,
  shortcut: maybe,
  kind: maybe,
  farewellCase: maybe,
  status: maybe,
  eventFrom: maybe,
  eventUntil: maybe,
})

export interface JsonScripts {
  readonly raws: readonly RawScript[]
  readonly refused: readonly RefusedScript[]
}

/** Scripts of a JSON file: a list, or an object with `scripts` as our export writes it. Null: it is no such file. */
export function readJson(text: string): JsonScripts | null {
  const list = listOf(text)
  if (!list) return null
  const refused: RefusedScript[] = []
  const raws = list.flatMap((one, at) => {
    const line = at + 1
    if (is(entry, one)) return [{ line, cells: cellsOf(one), messages: one.messages.map(cleaned).filter(Boolean) }]
    refused.push(refuseScript(line, 'bad_entry', '', JSON.stringify(one) ?? ''))
    return []
  })
  return { raws, refused }
}

function listOf(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value
    return is(file, value) ? value.scripts : null
  } catch {
    return null
  }
}

function cellsOf(one: Readonly<Record<string, unknown>>): RawScript['cells'] {
  const cells: Partial<Record<FileColumn, string>> = {}
  for (const column of fileColumns) {
    const value = one[column]
    if (Array.isArray(value)) cells[column] = cleaned(value.join('、'))
    else if (typeof value === 'string') cells[column] = cleaned(value)
  }
  return cells
}

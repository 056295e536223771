import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { fileCodes } from '#shared/orders/file-codes.ts'
import { mostScriptFileBytes } from '#shared/scripts/import-entries.ts'
import { readJson } from '#shared/scripts/read-json.ts'
import { readScript, type ScriptDraft } from '#shared/scripts/read-script.ts'
import {
  type RawScript,
  recogniseScripts,
  refuseScript,
  type scriptFileCodes,
  scriptOfRow,
} from '#shared/scripts/script-file.ts'
import type { RefusedScript } from '#shared/scripts/script-import.ts'
import { FileRefused } from '#store/workers/file-refused.ts'
import { openTable } from '#store/workers/open-table.ts'

/** More than any shop has; all of them go into one frame of the journal. */
const mostScripts = 5_000
const mostLetters = 3_000_000

export interface ReadScripts {
  readonly drafts: readonly ScriptDraft[]
  readonly refused: readonly RefusedScript[]
}

type ReadFailure = Failure<(typeof scriptFileCodes)[number]>

/** Reads a file of scripts: what it is, its content tells (JSON begins with a bracket), not its name. */
export async function readScriptFile(bytes: Uint8Array): Promise<Result<ReadScripts, ReadFailure>> {
  if (bytes.length > mostScriptFileBytes) return fail('too_large', { mostMb: mostScriptFileBytes / 1024 / 1024 })
  try {
    const { raws, refused } = looksLikeJson(bytes) ? jsonScripts(bytes) : await tableScripts(bytes)
    const read = raws.map(readScript)
    const drafts = read.flatMap((one) => (one.ok ? [one.value] : []))
    const notRead = read.flatMap((one) => (one.ok ? [] : [one.failure]))
    return ok({ drafts, refused: [...refused, ...notRead].sort((one, other) => one.line - other.line) })
  } catch (error) {
    const code = error instanceof FileRefused ? fileCodes.find((one) => one === error.failure.code) : undefined
    if (error instanceof FileRefused && code) return fail(code, error.failure.details)
    if (error instanceof ScriptsRefused) return fail(error.code, error.details)
    throw error
  }
}

class ScriptsRefused extends Error {
  readonly code: 'bad_json' | 'too_many_scripts'
  readonly details: Failure['details']

  constructor(code: 'bad_json' | 'too_many_scripts', details: Failure['details'] = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

interface Raws {
  readonly raws: readonly RawScript[]
  readonly refused: readonly RefusedScript[]
}

function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 64)))
}

function jsonScripts(bytes: Uint8Array): Raws {
  const read = readJson(new TextDecoder().decode(bytes))
  if (!read) throw new ScriptsRefused('bad_json')
  if (read.raws.length > mostScripts) throw new ScriptsRefused('too_many_scripts', { most: mostScripts })
  return read
}

async function tableScripts(bytes: Uint8Array): Promise<Raws> {
  const opened = await openTable(new Blob([bytes as Uint8Array<ArrayBuffer>]), recogniseScripts)
  const raws: RawScript[] = []
  const refused: RefusedScript[] = []
  let letters = 0
  for await (const rows of opened.rows(() => undefined)) {
    for (const { row, cells, isBroken } of rows) {
      if (isBroken) refused.push(refuseScript(row, 'broken_quotes', '', cells[0] ?? ''))
      else raws.push(scriptOfRow(opened.table, row, cells))
      letters += cells.reduce((sum, cell) => sum + cell.length, 0)
    }
    if (raws.length > mostScripts || letters > mostLetters) {
      throw new ScriptsRefused('too_many_scripts', { most: mostScripts })
    }
  }
  return { raws, refused }
}

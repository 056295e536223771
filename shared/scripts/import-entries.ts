import { array, boolean, instance, maxLength, nullable, object, picklist, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, id, instant, text } from '#shared/kernel/schema.ts'
import { noteCodes } from './plan-import.ts'
import { scriptShelf, scriptStatus, scriptStep } from './script.ts'
import { scriptFileCodes } from './script-file.ts'
import { fileFormats, refusedScript } from './script-import.ts'

/** Rows of a preview. */
export const shownEntries = 50
/** Largest file of scripts, bytes. */
export const mostScriptFileBytes = 5 * 1024 * 1024

/** The file, and what holds for rows that do not say it themselves. */
const job = object({
  fileName: text(255),
  bytes: instance(Uint8Array),
  shelf: scriptShelf,
  step: scriptStep,
  status: picklist(['draft', 'approved']),
})

const preview = object({
  added: count,
  changed: count,
  same: count,
  refusedCount: count,
  refused: pipe(array(refusedScript), maxLength(shownEntries)),
  /** What was settled for the file, with the first rows it was settled for. */
  notes: array(object({ code: picklist(noteCodes), count, lines: array(count) })),
  entries: pipe(
    array(
      object({
        line: count,
        verdict: picklist(['added', 'changed', 'same']),
        step: scriptStep,
        category: string(),
        title: string(),
        shortcut: string(),
        status: scriptStatus,
        message: string(),
      }),
    ),
    maxLength(shownEntries),
  ),
})

const importRow = object({
  id,
  fileName: string(),
  state: picklist(['done', 'undone']),
  by: string(),
  at: instant,
  added: count,
  changed: count,
  same: count,
  refusedCount: count,
  isOwn: boolean(),
})

const failures = [...scriptFileCodes, 'nothing_to_import'] as const

/** Scripts come from a table and go into one (R11; domain 2.7). Agents import into their own shelf. */
export const importEntries = {
  importPreview: command({
    input: job,
    output: preview,
    roles: everyRole,
    failures,
    touches: ['scripts', 'normRules'],
  }),
  importRun: command({
    input: job,
    output: object({ id, added: count, changed: count, same: count, refusedCount: count }),
    roles: everyRole,
    failures,
    touches: ['scripts', 'scriptVersions', 'scriptImports', 'normRules'],
  }),
  /** The newest fifty: files of scripts come a few times a year. */
  imports: query({
    input: object({}),
    output: array(importRow),
    roles: everyRole,
    failures: [],
    reads: ['scriptImports', 'people'],
  }),
  /** Takes a whole import back, unless somebody has edited one of its scripts since. Who imported, and supervisors. */
  importUndo: command({
    input: object({ id }),
    output: object({ removed: count, restored: count, retired: count }),
    roles: everyRole,
    failures: ['import_not_found', 'already_undone', 'changed_later', 'not_yours'],
    touches: ['scripts', 'scriptVersions', 'scriptImports'],
  }),
  /** Without anybody's name, counts or pictures. Supervisors take the library along, agents their own shelf. */
  exportFile: query({
    input: object({ format: picklist(fileFormats), shelf: nullable(scriptShelf) }),
    output: object({ fileName: string(), bytes: instance(Uint8Array), count }),
    roles: everyRole,
    failures: ['nothing_to_export'],
    reads: ['scripts'],
  }),
}

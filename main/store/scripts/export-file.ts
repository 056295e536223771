import { fail, ok } from '#shared/kernel/result.ts'
import { csvOf } from '#shared/kernel/table-file.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { mayLead } from '#shared/scripts/save-rules.ts'
import { type Script, scriptSteps, shelves } from '#shared/scripts/script.ts'
import type { FileFormat } from '#shared/scripts/script-import.ts'
import { isOwn, isVisibleTo, shelfOf } from '#shared/scripts/shelf.ts'
import { scriptJson, scriptTable } from '#shared/scripts/write-file.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { xlsxOf } from '#store/workers/write-xlsx.ts'

/** What is in use or being written, as a file. Agents take along their own shelf only. */
export const exportFile: Handlers<typeof scriptsContract>['exportFile'] = async ({ format, shelf }, context) => {
  const { scripts, db, actor, now } = context
  const { rows } = await scripts.ready(db)
  const mayTake = (row: Script) => (mayLead(actor.role) ? isVisibleTo(row, actor.id) : isOwn(row, actor.id))
  const taken = [...rows.values()].filter((row) => {
    return row.status !== 'retired' && mayTake(row) && (shelf === null || shelfOf(row) === shelf)
  })
  if (taken.length === 0) return fail('nothing_to_export')
  const fileName = `话术-${dayOf(now)}.${format}`
  return ok({ fileName, bytes: bytesOf(format, inLibraryOrder(taken)), count: taken.length })
}

function bytesOf(format: FileFormat, scripts: readonly Script[]): Uint8Array<ArrayBuffer> {
  if (format === 'json') return new TextEncoder().encode(scriptJson(scripts))
  if (format === 'csv') return new TextEncoder().encode(csvOf(scriptTable(scripts)))
  return xlsxOf('话术', scriptTable(scripts))
}

function inLibraryOrder(scripts: readonly Script[]): Script[] {
  const placeOf = (row: Script) =>
    [shelves.indexOf(shelfOf(row)), scriptSteps.indexOf(row.step), row.category, row.title, row.id].join('\u0000')
  return scripts
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ row }) => row)
}

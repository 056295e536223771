import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { safeParse } from 'valibot'
import { type MadeBackup, madeBackup } from '#shared/backup/backup.ts'

/** When and where people last made a backup; a broken note means: not known. */
export function readLastBackup(dataFolder: string): MadeBackup | null {
  try {
    const parsed = safeParse(madeBackup, JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

export function noteLastBackup(dataFolder: string, made: MadeBackup): void {
  try {
    writeFileSync(fileIn(dataFolder), JSON.stringify(made))
  } catch {
    // The backup itself is there; only the note of it is not.
  }
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'last-backup.json')
}

import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** This desk's own id, made once: it stands in every row and stamp this desk writes. */
export function deskIdentity(dataFolder: string): string {
  const file = join(dataFolder, 'desk-id')
  try {
    const kept = readFileSync(file, 'utf8').trim()
    if (/^[0-9a-f-]{36}$/.test(kept)) return kept
  } catch {
    // First start at this desk.
  }
  const made = randomUUID()
  writeFileSync(file, made)
  return made
}

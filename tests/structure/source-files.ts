import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Repository root; tests run from it. */
export const root = process.cwd()

const sourceFolders = ['shared', 'main', 'renderer', 'tests', 'tools'] as const
const codeEnding = /\.(ts|tsx|mjs)$/

export interface SourceFile {
  /** From the root, with `/` on every system. */
  readonly path: string
  readonly text: string
  readonly lines: number
}

function walk(folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return []
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((one) => {
    const child = `${folder}/${one.name}`
    return one.isDirectory() ? walk(child) : [child]
  })
}

/** Paths of all files of these folders, sorted. */
export function filesUnder(...folders: readonly string[]): string[] {
  return folders.flatMap(walk).sort()
}

export function readSource(file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8')
  return { path: file, text, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) }
}

export function readJson(file: string): unknown {
  return JSON.parse(readSource(file).text)
}

/** Every file of code in these folders; all folders when none is named. */
export function codeUnder(...folders: readonly string[]): SourceFile[] {
  const chosen = folders.length > 0 ? folders : sourceFolders
  return filesUnder(...chosen)
    .filter((file) => codeEnding.test(file))
    .map(readSource)
}

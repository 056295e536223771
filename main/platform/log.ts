import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One log file of the desk; the former one is kept. Lines hold no personal data. */
export interface Log {
  readonly file: string
  write(level: 'info' | 'error', text: string, detail?: string): void
}

const mostBytes = 5 * 1024 * 1024

export function openLog(dataFolder: string): Log {
  const folder = join(dataFolder, 'log')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'guitai.log')
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > mostBytes) renameSync(file, join(folder, 'guitai.former.log'))
  return {
    file,
    write(level, text, detail) {
      const line = `${new Date().toISOString()} ${level} ${text}${detail ? `\n  ${detail.replaceAll('\n', '\n  ')}` : ''}\n`
      try {
        appendFileSync(file, line)
      } catch {
        // A full disk must not take the program down: the notice about it is shown elsewhere.
      }
    },
  }
}

import { type LogLine, mostKeptLines } from './log-import.ts'

type Note = Omit<LogLine, 'file'>

/** Lines of a file that were not taken: the first thousand as they stood, all of them counted. */
export interface Noted {
  add(note: Note): void
  /** Those since it was asked last. */
  take(): { readonly lines: Note[]; readonly lineCount: number }
}

const mostText = 500

export function noteLines(): Noted {
  let lines: Note[] = []
  let lineCount = 0
  let kept = 0
  return {
    add({ line, code, text }) {
      lineCount += 1
      if (kept >= mostKeptLines) return
      kept += 1
      lines.push({ line, code, text: text.slice(0, mostText) })
    },
    take() {
      const taken = { lines, lineCount }
      lines = []
      lineCount = 0
      return taken
    },
  }
}

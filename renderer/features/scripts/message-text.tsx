import { messageParts } from './message-marks.ts'

/** A message with its variables marked, and what is not written as a variable must be. */
export function MessageText({ text }: { text: string }) {
  return messageParts(text).map(({ at, text: part, kind }) =>
    kind === 'words' ? (
      part
    ) : (
      <mark key={at} className={kind === 'variable' ? 'sc-variable' : 'sc-slip'}>
        {part}
      </mark>
    ),
  )
}

import { isVariableName, readMessage, variableMarks } from '#shared/scripts/variables.ts'

export interface MessagePart {
  readonly at: number
  readonly text: string
  readonly kind: 'words' | 'variable' | 'slip'
}

/** A message as it is typed, cut where a variable or a slip of one stands; the parts together are the whole text. */
export function messageParts(text: string): MessagePart[] {
  const parts: MessagePart[] = []
  let from = 0
  for (const match of text.matchAll(variableMarks)) {
    if (match.index > from) parts.push({ at: from, text: text.slice(from, match.index), kind: 'words' })
    const isVariable = isVariableName(match[1]?.trim() ?? '')
    parts.push({ at: match.index, text: match[0], kind: isVariable ? 'variable' : 'slip' })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ at: from, text: text.slice(from), kind: 'words' })
  return parts
}

/** What is wrong with a message, each fault once. */
export function messageFaults(text: string): { kind: string; name: string }[] {
  const faults = readMessage(text).problems.map(({ kind, name }) => ({ kind, name }))
  return faults.filter(({ kind, name }, at) => faults.findIndex((one) => one.kind === kind && one.name === name) === at)
}

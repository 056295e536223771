import type { LogJob, LogPart, TalkDraft } from '#shared/inspection/log-draft.ts'
import type { LogLook, LogUnknownTable } from './log-parser.ts'
import { type OpenedLog, openLog, type ReadPart } from './open-log.ts'

/** A look stops behind so many bytes: it is to tell what a file is, not to read it. */
const lookedBytes = 1024 * 1024

/** What the beginning of a file says about it. Throws `LogRefused`. */
export async function lookAt(file: Blob, job: LogJob): Promise<LogLook | LogUnknownTable> {
  const opened = await openLog(file, job)
  if (!('parts' in opened)) return { table: opened }
  const parts: ReadPart[] = []
  for await (const part of opened.parts()) {
    parts.push(part)
    if (part.bytes >= lookedBytes && part.bytes < file.size) break
  }
  const { layout, encoding, areSidesGuessed } = opened
  const talks = parts.flatMap((part) => part.talks)
  return {
    ...{ layout, encoding, areSidesGuessed, isWhole: (parts.at(-1)?.bytes ?? 0) >= file.size },
    talks: talks.length,
    messages: sumOf(parts, (part) => part.messages),
    buyers: new Set(talks.map(({ buyerNick }) => buyerNick)).size,
    agents: agentsIn(opened, talks),
    senders: sendersIn(talks),
    lineCount: sumOf(parts, (part) => part.lineCount),
  }
}

const mostNames = 50

function agentsIn({ agents }: OpenedLog, talks: readonly TalkDraft[]): string[] {
  const said = talks.flatMap((talk) => talk.agents.map(({ account }) => account))
  return [...new Set([...said, ...agents])].slice(0, mostNames)
}

function sendersIn(talks: readonly TalkDraft[]): string[] {
  const said = talks.flatMap(({ messages }) => messages.map(({ sender }) => sender))
  return [...new Set(said)].filter((sender) => sender !== '').slice(0, mostNames)
}

function sumOf(parts: readonly LogPart[], figureOf: (part: LogPart) => number): number {
  return parts.reduce((sum, part) => sum + figureOf(part), 0)
}

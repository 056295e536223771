import { surveyLayout } from '#shared/chat/layout.ts'
import type { LogLayout } from '#shared/inspection/chat-log.ts'
import type { UnknownTable } from '#shared/inspection/log-columns.ts'
import type { LogJob, LogPart } from '#shared/inspection/log-draft.ts'
import { mostLogBytes } from '#shared/inspection/log-file-codes.ts'
import { isJddc, openJddcLog } from '#shared/inspection/log-jddc.ts'
import { headLines, openTextLog } from '#shared/inspection/log-text.ts'
import { type Encoding, shapeOf } from './encoding.ts'
import { LogRefused } from './log-refused.ts'
import { openLogCsv } from './open-log-csv.ts'
import { openLogSheets } from './open-log-sheets.ts'
import { encodingOf, linesOf } from './text-lines.ts'

export interface ReadPart extends LogPart {
  /** How far the file is read. */
  readonly bytes: number
}

/** A file of logs that is known for what it is. */
export interface OpenedLog {
  readonly layout: LogLayout
  readonly encoding: Encoding | 'xlsx'
  readonly agents: readonly string[]
  readonly areSidesGuessed: boolean
  parts(): AsyncGenerator<ReadPart>
}

/** Tells by its content what a file is: names and endings lie. Throws `LogRefused`. */
export async function openLog(file: Blob, job: LogJob): Promise<OpenedLog | UnknownTable> {
  if (file.size > mostLogBytes) throw new LogRefused('too_large')
  const shape = shapeOf(new Uint8Array(await file.slice(0, 4_096).arrayBuffer()))
  switch (shape) {
    case 'empty':
      throw new LogRefused('empty_file')
    case 'oldExcel':
      throw new LogRefused('old_excel')
    case 'utf16':
      throw new LogRefused('wrong_encoding')
    case 'binary':
      throw new LogRefused('not_text')
    case 'zip':
      return openLogSheets(file, job)
    case 'text':
      return openText(file, job)
  }
}

/** Lines of a conversation, rows of a dump, or a table of messages. */
async function openText(file: Blob, job: LogJob): Promise<OpenedLog | UnknownTable> {
  const encoding = await encodingOf(file)
  const head = await headOf(file)
  if (head.every((line) => line.trim() === '')) throw new LogRefused('empty_file')
  const asTold = { encoding, agents: [], areSidesGuessed: false }
  if (isJddc(head)) {
    if (job.day === null) throw new LogRefused('needs_day')
    return { ...asTold, layout: 'jddc', parts: () => readLines(file, openJddcLog(job)) }
  }
  const table = await openLogCsv(file, job)
  if (table && 'parts' in table) return table
  // A table by the names of its columns; a conversation has none.
  if (table?.isSure) return table.table
  const log = openTextLog(head, job)
  if (log) {
    const { layout, agents, areSidesGuessed } = log
    const parts = () => readLines(file, openTextLog(head, job) ?? log, head.length)
    return { encoding, layout, agents, areSidesGuessed, parts }
  }
  if (table) return table.table
  throw new LogRefused(needsDay(head) ? 'needs_day' : 'no_messages')
}

function needsDay(head: readonly string[]): boolean {
  return surveyLayout(head, true).layout === 'webHistory'
}

/** The lines a file is recognised by. */
async function headOf(file: Blob): Promise<string[]> {
  const head: string[] = []
  for await (const { lines } of linesOf(file)) {
    for (const line of lines.slice(0, headLines - head.length)) head.push(line)
    if (head.length >= headLines) break
  }
  return head
}

interface LineLog {
  push(line: string): void
  take(): LogPart
  end(): LogPart
}

/** `skip`: lines the log has been told already. */
async function* readLines(file: Blob, log: LineLog, skip = 0): AsyncGenerator<ReadPart> {
  let left = skip
  for await (const { lines, bytes } of linesOf(file)) {
    for (const line of left > 0 ? lines.slice(left) : lines) log.push(line)
    left = Math.max(0, left - lines.length)
    yield { ...log.take(), bytes }
  }
  yield { ...log.end(), bytes: file.size }
}

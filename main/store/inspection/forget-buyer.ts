import type { Finding } from '#shared/inspection/finding.ts'
import type { SpotCheck } from '#shared/inspection/spot-check.ts'
import type { Database } from '#store/db/database.ts'
import { type Operation, patch, remove } from '#store/db/operation.ts'

type LogTables = Pick<Database, 'chatLogs' | 'chatTexts' | 'logChanges'>

/** Imported talks are nothing but personal data: they go, with what was measured of them. */
export async function forgetLogs(
  { chatLogs, chatTexts, logChanges }: LogTables,
  customerId: string,
): Promise<Operation[]> {
  const [logs, texts, changes] = await Promise.all([
    chatLogs.where('customerId').equals(customerId).primaryKeys(),
    chatTexts.where('customerId').equals(customerId).primaryKeys(),
    logChanges.where('customerId').equals(customerId).primaryKeys(),
  ])
  return [
    ...logs.map((id) => remove('chatLogs', id)),
    ...texts.map((id) => remove('chatTexts', id)),
    ...changes.map((id) => remove('logChanges', id)),
  ]
}

/** Lines nobody could read are of nobody: those in which the buyer is called by one of these words lose what stood there. */
export async function forgetLogLines(
  { logImports }: Pick<Database, 'logImports'>,
  words: readonly string[],
): Promise<Operation[]> {
  const called = words.filter((word) => word.length > 1)
  const tells = (text: string) => called.some((word) => text.includes(word))
  const rows = await logImports.filter(({ sealed }) => sealed.lines.some(({ text }) => tells(text))).toArray()
  return rows.map((row) => {
    const lines = row.sealed.lines.map((line) => (tells(line.text) ? { ...line, text: '' } : line))
    return patch('logImports', row, { sealed: { lines } })
  })
}

/** What a talk was judged by stays as a number of the agent's; whose talk it was, and every word about it, goes. */
export async function forgetJudged(
  { spotChecks, calibrations, findings }: Pick<Database, 'spotChecks' | 'calibrations' | 'findings'>,
  customerIds: readonly string[],
): Promise<Operation[]> {
  const [checks, compared, found] = await Promise.all([
    spotChecks.where('customerId').anyOf(customerIds).toArray(),
    calibrations.where('customerId').anyOf(customerIds).toArray(),
    findings.where('customerId').anyOf(customerIds).toArray(),
  ])
  return [
    ...checks.map((row) => patch('spotChecks', row, { customerId: '', sealed: unsaidOfCheck(row.sealed) })),
    ...compared.map((row) => patch('calibrations', row, { customerId: '' })),
    ...found.map((row) => patch('findings', row, { customerId: '', ...unsaidOfFinding(row) })),
  ]
}

function unsaidOfCheck({ comments, appeals }: SpotCheck['sealed']): SpotCheck['sealed'] {
  return {
    comments: comments.map((one) => ({ ...one, text: '' })),
    appeals: appeals.map(() => ({ asked: '', answered: '' })),
  }
}

/** Who was given it stays: that word names a colleague. */
function unsaidOfFinding({ measure, sealed }: Finding): Pick<Finding, 'measure' | 'sealed'> {
  const story = sealed.story.map((turn) => (turn.did === 'given' ? turn : { ...turn, words: '' }))
  const unsaid = measure?.kind === 'talk' ? { ...measure, agreed: '' } : measure
  return { measure: unsaid?.kind === 'rule' ? { ...unsaid, words: '' } : unsaid, sealed: { note: '', story } }
}

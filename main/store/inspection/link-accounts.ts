import type { inspectionContract } from '#shared/inspection/contract.ts'
import { logChunkTables } from '#shared/inspection/log-import-entries.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { fail } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import { patch } from '#store/db/operation.ts'
import { type Actor, decided, type Handlers } from '#store/dispatch/handler.ts'
import type { Host } from '#store/host.ts'
import { ownCommand, startRun } from '#store/imports/run.ts'
import { type LogDesk, type LogRun, logDeskOf, newLogRun } from './log-desk.ts'
import { whoseOf } from './write-talks.ts'

type Inspection = Handlers<typeof inspectionContract>

/** Talks looked through in one frame. */
const talksPerFrame = pageSize * 10

/** Tells the talks of an account who it is, some at a time. */
export function startLinking(desk: LogDesk, accountId: string, actor: Actor, now: number): Promise<void> {
  const run = newLogRun(accountId, actor, newIdAt(now))
  desk.run = run
  startRun(desk, run, logChunkTables, () => runLinking(desk, run))
  return run.finished
}

async function runLinking(desk: LogDesk, run: LogRun): Promise<void> {
  for (;;) {
    const done = await ownCommand(desk, run, 'inspection.linkChunk')
    if (!done.ok) return desk.host.log('error', `linking of talks stopped: ${done.failure.code}`)
    run.settle()
    if (Reflect.get(Object(done.value), 'isDone') !== false) return
  }
}

/** Tells some talks of an account who it is, in order of their time. */
export const linkChunk: Inspection['linkChunk'] = async ({ importId, ticket }, { db, host, shopId }) => {
  const { run } = logDeskOf(host)
  if (run?.importId !== importId || run.ticket !== ticket) return fail('import_not_found')
  const row = await db.logAccounts.get(importId)
  if (!row?.isLinking) return fail('import_not_found')
  const of = {
    whose: { shopId: row.shopId || shopId },
    by: 'startAt' as const,
    most: talksPerFrame,
    after: run.linkedTo,
  }
  const { rows, next } = await indexPage(db.chatLogs, of)
  const told = rows.filter(({ agents }) =>
    agents.some(({ account, personId }) => account === row.account && personId !== row.personId),
  )
  const operations = told.map((log) => {
    const agents = log.agents.map((one) => (one.account === row.account ? { ...one, personId: row.personId } : one))
    return patch('chatLogs', log, { agents, personId: whoseOf(agents) })
  })
  run.settle = () => {
    run.linkedTo = next
  }
  const isDone = next === null
  return decided({ isDone }, isDone ? [...operations, patch('logAccounts', row, { isLinking: false })] : operations)
}

/** Goes on with what the last end of the program broke off. For when the store opens. */
export async function settleLinking(host: Host): Promise<void> {
  const desk = logDeskOf(host)
  for (const { id, isLinking, actorId } of await desk.db.logAccounts.toArray()) {
    // That they might was asked when they began; nobody's leave may keep it half done.
    if (isLinking && !desk.run)
      await startLinking(desk, id, { id: actorId, name: '', role: 'supervisor' }, desk.clock())
  }
}

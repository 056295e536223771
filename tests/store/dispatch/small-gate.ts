import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { newIdAt } from '#shared/kernel/id.ts'
import type { FromStore, Reply } from '#shared/wire.ts'
import { createShopChecks } from '#store/checks/shop-checks.ts'
import { createAlikeSearch } from '#store/customers/alike-search.ts'
import { nothingApplied } from '#store/db/apply.ts'
import type { Applied } from '#store/db/bookkeeping.ts'
import { type Database, openDatabase } from '#store/db/database.ts'
import { createCommitQueue } from '#store/dispatch/commit-queue.ts'
import type { Connection } from '#store/dispatch/connection.ts'
import { createGate, type GateOptions } from '#store/dispatch/dispatch.ts'
import { createNotices } from '#store/feed/notices.ts'
import { createBuyerQuestions } from '#store/inspection/buyer-questions.ts'
import { createTalkBook } from '#store/inspection/talk-book.ts'
import { createShopLedger } from '#store/orders/shop-ledger.ts'
import { createShopSales } from '#store/products/shop-sales.ts'
import { createShopReports } from '#store/reports/shop-reports.ts'
import { createShopScripts } from '#store/scripts/script-index.ts'
import { createSearchIndex } from '#store/search/search-index.ts'
import { createShopSegments } from '#store/segments/shop-segments.ts'
import { directJudge } from '#store/workers/direct-judge.ts'
import { deskStart } from '#tests/harness/desk.ts'
import { type MemoryHost, memoryHost } from '#tests/harness/memory-host.ts'

export async function openView(): Promise<Database> {
  const db = openDatabase('guitai-1-1', { indexedDB: new IDBFactory(), IDBKeyRange })
  await db.open()
  return db
}

type Options = Pick<GateOptions, 'contract' | 'handlers'> & {
  readonly db: Database
  readonly host?: MemoryHost
  readonly applied?: Applied
  readonly now?: number
}

const shop = { id: newIdAt(deskStart), name: '青禾家居', isSample: false }
const person = { id: newIdAt(deskStart), name: '小周', role: 'agent' as const }

/** A gate over an invented contract: what it guarantees, whatever is asked of it. One agent sits at the desk. */
export function openSmallGate({ contract, handlers, db, host = memoryHost(), applied, now = deskStart }: Options) {
  const told: FromStore[] = []
  const window: Connection = { window: 'workbench', position: 0, send: (message) => void told.push(message) }
  const follow = createNotices(
    () => [window],
    () => performance.now(),
  )
  const queue = createCommitQueue({
    db,
    applied: applied ?? nothingApplied,
    onApplied: follow,
    onBroken: (error) => host.log('error', 'broken', String(error)),
  })
  const gate = createGate({
    contract,
    handlers,
    db,
    queue,
    host,
    search: createSearchIndex(),
    scripts: createShopScripts(db),
    sales: createShopSales(),
    segments: createShopSegments(db),
    reports: createShopReports(db),
    alike: createAlikeSearch(db),
    ledger: createShopLedger(db),
    talks: createTalkBook(db, directJudge()),
    questions: createBuyerQuestions(db),
    checks: createShopChecks(db),
    seat: { current: () => ({ state: 'signedIn', shop, person }), change: () => undefined },
    clock: () => now,
    deskId: 'desk-test',
    checksOutputs: true,
    verified: Promise.resolve(),
  })
  const ask = (entry: string, input: unknown = {}, commandId: string = newIdAt(now)): Promise<Reply> =>
    gate.dispatch(window, { kind: 'ask', n: 1, entry, input, commandId })
  return { gate, queue, host, told, ask }
}

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { contract, type EntryName, type EntryOf } from '#shared/contract.ts'
import type { AskedOf, OutputOf } from '#shared/kernel/contract.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import type { Failure } from '#shared/kernel/result.ts'
import type { Role } from '#shared/kernel/role.ts'
import type { FromStore, Seat } from '#shared/wire.ts'
import { createShopChecks } from '#store/checks/shop-checks.ts'
import { type AlikeSearch, createAlikeSearch } from '#store/customers/alike-search.ts'
import { nothingApplied } from '#store/db/apply.ts'
import { type Database, databaseName, openDatabase } from '#store/db/database.ts'
import { type CommitQueue, createCommitQueue } from '#store/dispatch/commit-queue.ts'
import type { Connection } from '#store/dispatch/connection.ts'
import { createGate, type Gate } from '#store/dispatch/dispatch.ts'
import { handlers } from '#store/handlers.ts'
import { createBuyerQuestions } from '#store/inspection/buyer-questions.ts'
import { createTalkBook, type TalkBook } from '#store/inspection/talk-book.ts'
import { createShopLedger } from '#store/orders/shop-ledger.ts'
import { createShopSales } from '#store/products/shop-sales.ts'
import { createShopReports } from '#store/reports/shop-reports.ts'
import { createShopScripts } from '#store/scripts/script-index.ts'
import { createSearchIndex, type SearchIndex } from '#store/search/search-index.ts'
import { createShopSegments } from '#store/segments/shop-segments.ts'
import { directJudge } from '#store/workers/direct-judge.ts'
import { type MemoryHost, memoryHost } from './memory-host.ts'

/** The store itself with its real gate and tables, over an IndexedDB in memory and a clock the test holds. */
export interface Desk {
  readonly db: Database
  readonly host: MemoryHost
  readonly gate: Gate
  readonly queue: CommitQueue
  readonly alike: AlikeSearch
  readonly search: SearchIndex
  readonly talks: TalkBook
  readonly told: FromStore[]
  now: number
  seat: Seat
  /** Asks and gives the value; throws with the code when the answer is a failure. */
  ask<N extends EntryName>(entry: N, input: AskedOf<EntryOf<N>>): Promise<OutputOf<EntryOf<N>>>
  /** Asks and gives the failure code (or `ok`). */
  code<N extends EntryName>(entry: N, input: unknown): Promise<string>
  failure<N extends EntryName>(entry: N, input: unknown): Promise<Failure | null>
  /** Seats an invented person of a role without a password. */
  sitDown(role: Role, name?: string): string
}

/** 2025-11-05 10:00:00 in Asia/Shanghai. */
export const deskStart = Date.UTC(2025, 10, 5, 2, 0, 0)

let opened = 0

export async function openDesk(host: MemoryHost = memoryHost()): Promise<Desk> {
  opened += 1
  const indexedDB = new IDBFactory()
  const db = openDatabase(databaseName(opened, 1), { indexedDB, IDBKeyRange })
  await db.open()
  const told: FromStore[] = []
  const search = createSearchIndex()
  const scripts = createShopScripts(db)
  const sales = createShopSales()
  const checks = createShopChecks(db)
  const segments = createShopSegments(db)
  const alike = createAlikeSearch(db)
  const ledger = createShopLedger(db)
  const talks = createTalkBook(db, directJudge())
  const questions = createBuyerQuestions(db)
  const reports = createShopReports(db)
  const queue = createCommitQueue({
    db,
    applied: nothingApplied,
    onApplied: (frames) => {
      search.follow(frames)
      scripts.follow(frames)
      sales.follow(frames)
      checks.follow(frames)
      segments.follow(frames)
      alike.follow(frames)
      ledger.follow(frames)
      talks.follow(frames)
      questions.follow(frames)
      reports.follow(frames)
    },
    onBroken: (error) => {
      throw error
    },
  })
  const desk: Desk = {
    db,
    host,
    queue,
    alike,
    search,
    talks,
    told,
    now: deskStart,
    seat: { state: 'noShop', shop: null, person: null },
    gate: undefined as unknown as Gate,
    ask: (entry, input) => ask(desk, entry, input) as never,
    code: async (entry, input) => (await desk.failure(entry, input))?.code ?? 'ok',
    failure: async (entry, input) => {
      const reply = await reach(desk, entry, input)
      if (reply.kind === 'bug') return bugOf(desk)
      return reply.kind === 'failure' ? reply.failure : null
    },
    sitDown: (role, name = `测试${role}`) => sitDown(desk, role, name),
  }
  const gate = createGate({
    contract,
    handlers,
    db,
    queue,
    host,
    search,
    scripts,
    sales,
    checks,
    segments,
    alike,
    ledger,
    talks,
    questions,
    reports,
    seat: { current: () => desk.seat, change: (seat) => Object.assign(desk, { seat }) },
    clock: () => desk.now,
    deskId: 'desk-test',
    checksOutputs: true,
    verified: Promise.resolve(),
  })
  return Object.assign(desk, { gate })
}

const window: Connection = { window: 'workbench', position: 0, send: () => undefined }

function reach(desk: Desk, entry: string, input: unknown) {
  return desk.gate.dispatch(window, { kind: 'ask', n: 1, entry, input, commandId: newIdAt(Date.now()) })
}

async function ask(desk: Desk, entry: string, input: unknown): Promise<unknown> {
  const reply = await reach(desk, entry, input)
  if (reply.kind === 'answer') return reply.value
  if (reply.kind === 'failure')
    throw new Error(`${entry}: ${reply.failure.code} ${JSON.stringify(reply.failure.details ?? {})}`)
  throw new Error(`${entry}: bug\n${desk.host.logged.at(-1)}`)
}

function bugOf(desk: Desk): Failure {
  throw new Error(`bug: ${desk.host.logged.at(-1)}`)
}

function sitDown(desk: Desk, role: Role, name: string): string {
  const id = newIdAt(desk.now)
  const shop = desk.seat.shop ?? { id: newIdAt(desk.now), name: '测试店', isSample: false }
  desk.seat = { state: 'signedIn', shop, person: { id, name, role } }
  return id
}

import { contract } from '#shared/contract.ts'
import type { Ask, Seat, StoreBoot, Told } from '#shared/wire.ts'
import { createShopChecks } from '#store/checks/shop-checks.ts'
import { createAlikeSearch } from '#store/customers/alike-search.ts'
import { type CommitQueue, createCommitQueue } from '#store/dispatch/commit-queue.ts'
import type { Connection } from '#store/dispatch/connection.ts'
import { createGate, type Gate, logBug } from '#store/dispatch/dispatch.ts'
import { createNotices } from '#store/feed/notices.ts'
import { handlers } from '#store/handlers.ts'
import type { ViewHost } from '#store/host.ts'
import { createBuyerQuestions } from '#store/inspection/buyer-questions.ts'
import { settleLinking } from '#store/inspection/link-accounts.ts'
import { connectLogImports } from '#store/inspection/log-desk.ts'
import { createTalkBook } from '#store/inspection/talk-book.ts'
import { connectImports } from '#store/orders/import-desk.ts'
import { settleStoppedImports } from '#store/orders/settle-imports.ts'
import { createShopLedger } from '#store/orders/shop-ledger.ts'
import { createShopSales } from '#store/products/shop-sales.ts'
import { createShopReports } from '#store/reports/shop-reports.ts'
import { createShopScripts } from '#store/scripts/script-index.ts'
import { createSearchIndex } from '#store/search/search-index.ts'
import { createShopSegments } from '#store/segments/shop-segments.ts'
import { storePageJudge } from '#store/workers/talk-judge.ts'
import { storePageLogParser } from '#store/workers/worker-log-parser.ts'
import { storePageParser } from '#store/workers/worker-parser.ts'
import { bringUpToDate, type ReadyView } from './bring-up-to-date.ts'
import { createDeskWindows, type DeskWindows } from './desk-windows.ts'
import { firstSeat } from './first-seat.ts'
import { readAhead } from './read-ahead.ts'
import { verifyCounts } from './verify-counts.ts'
import { dropOtherViews, type ViewPlace } from './views.ts'
import { type WalkCalls, walkCalls } from './walk-call.ts'

export interface OpenStore {
  connectWindow(port: MessagePort, window: string): void
  lock(): void
  setClock(offsetMs: number): void
  /** What main has to tell people has changed. */
  tell(told: readonly Told[]): void
  /** For a checkpoint: answers once the view is up to date. */
  walk(): Promise<WalkCalls>
  drain(): Promise<void>
}

interface Opened {
  readonly gate: Gate
  readonly queue: CommitQueue
  /** Somebody sits down: what the shop's work needs in memory is read before it is asked for. */
  readonly prepare: (seat: Seat) => void
}

/** What windows ask first is answered before anything else begins: it must not delay the first paint. */
const firstPaintMs = 150

/**
 * Opens the view, brings it up to the journal, then answers windows. Windows that come early see how far it is.
 * `paintMs`: how long the windows have for themselves before the rows are counted.
 */
export function openStore(
  boot: StoreBoot,
  host: ViewHost,
  place: ViewPlace = globalThis,
  paintMs = firstPaintMs,
): OpenStore {
  let prepare: (seat: Seat) => void = () => undefined
  const windows = createDeskWindows(boot.clockOffsetMs, (seat) => {
    host.seatChanged(seat)
    prepare(seat)
  })
  const clock = () => Date.now() + windows.clock.offsetMs()
  let gate: Gate | null = null
  let told = boot.told
  let walks: Promise<WalkCalls> = new Promise(() => undefined)

  async function answer(connection: Connection, ask: Ask): Promise<void> {
    await ready
    if (!gate) return connection.send({ kind: 'failure', n: ask.n, failure: { code: 'opening' } })
    connection.send(await gate.dispatch(connection, ask))
  }

  async function open(): Promise<void> {
    const view = await bringUpToDate({ boot, host, place, tell: windows.opening })
    walks = Promise.resolve(walkCalls(view.db, () => opened?.queue.applied() ?? view.applied))
    let opened: Opened | null = null
    if (view.baseAnew) return host.baseOnView(view.baseAnew)
    const seat = await firstSeat(view.db, boot.resumePersonId)
    opened = openGate({ boot, host, view, windows, clock, paintMs })
    gate = opened.gate
    prepare = opened.prepare
    windows.seat.change(seat)
    windows.opening({ state: 'open', told })
    void dropOtherViews(place, { epoch: boot.epoch, generation: view.generation }).catch(() => undefined)
  }

  const ready = open().catch((error: unknown) => {
    logBug(host, 'open', error, clock())
    host.viewFailed(String(error))
  })

  return {
    connectWindow: (port, window) => windows.add(port, window, (from, ask) => void answer(from, ask)),
    lock() {
      const seat = windows.seat.current()
      if (seat.state === 'signedIn') windows.seat.change({ ...seat, state: 'locked' })
    },
    setClock: windows.clock.move,
    tell(next) {
      told = next
      windows.told(next)
    },
    walk: () => walks,
    drain: async () => gate?.drain(),
  }
}

interface GateParts {
  readonly boot: StoreBoot
  readonly host: ViewHost
  readonly view: ReadyView
  readonly windows: DeskWindows
  readonly clock: () => number
  readonly paintMs: number
}

function openGate({ boot, host, view, windows, clock, paintMs }: GateParts): Opened {
  const { db, applied } = view
  const search = createSearchIndex()
  const [scripts, sales] = [createShopScripts(db), createShopSales()]
  const checks = createShopChecks(db)
  const segments = createShopSegments(db)
  const alike = createAlikeSearch(db)
  const ledger = createShopLedger(db)
  const talks = createTalkBook(db, storePageJudge())
  const questions = createBuyerQuestions(db)
  const reports = createShopReports(db)
  /** What is kept in memory beside the tables, and follows what is saved. */
  const kept = { search, scripts, sales, checks, segments, alike, ledger, talks, questions, reports }
  const notices = createNotices(
    () => windows.connections,
    () => performance.now(),
  )
  const fail = (where: string, error: unknown) => host.viewFailed(`${logBug(host, where, error, clock())} ${where}`)
  const queue = createCommitQueue({
    db,
    applied,
    onApplied: (frames) => {
      for (const one of Object.values(kept)) one.follow(frames)
      notices(frames)
    },
    onBroken: (error) => fail('apply', error),
    onFull: (isFull) => host.viewFull(isFull),
  })
  // Chromium closes a database in which it finds damaged bytes.
  db.on('close', () => fail('closed', new Error('the database was closed')))
  // What windows ask first is answered before anything else begins: it must not delay the first paint.
  const painted = new Promise<void>((resolve) => setTimeout(resolve, paintMs))
  void painted.then(scripts.loaded).catch((error: unknown) => logBug(host, 'scripts', error, clock()))
  const found = search.open({
    db,
    appliedSeq: applied.seq,
    host,
    onFailed: (error) => void logBug(host, 'search', error, clock()),
    after: painted,
  })
  const verified = found.then(() => verifyCounts(db, queue.applied, host))
  const gate = createGate({
    contract,
    handlers,
    db,
    queue,
    host,
    ...kept,
    seat: windows.seat,
    clock,
    deskId: boot.deskId,
    checksOutputs: boot.checksOutputs,
    verified,
  })
  connectImports({ db, gate, queue, parser: storePageParser(), clock, host })
  connectLogImports({ db, gate, queue, parser: storePageLogParser(), clock, host })
  void verified.then(() => settleStoppedImports(host)).then(() => settleLinking(host))
  return { gate, queue, prepare: (seat) => void readAhead({ checks, reports, verified, clock, host }, seat) }
}

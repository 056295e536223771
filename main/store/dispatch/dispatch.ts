import { is, safeParse } from 'valibot'
import type { CommandEntry, Entry, QueryEntry } from '#shared/kernel/contract.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { id } from '#shared/kernel/schema.ts'
import { formatStamp, nextStamp, type StampState } from '#shared/kernel/stamp.ts'
import type { Clock } from '#shared/kernel/time.ts'
import type { Ask, GateFailure, Reply } from '#shared/wire.ts'
import type { ShopChecks } from '#store/checks/shop-checks.ts'
import type { AlikeSearch } from '#store/customers/alike-search.ts'
import type { Database } from '#store/db/database.ts'
import { encodeFrame, type Frame, type Operation } from '#store/db/operation.ts'
import { stampOperation } from '#store/db/stamp-operations.ts'
import type { Host } from '#store/host.ts'
import type { BuyerQuestions } from '#store/inspection/buyer-questions.ts'
import type { TalkBook } from '#store/inspection/talk-book.ts'
import type { ShopLedger } from '#store/orders/shop-ledger.ts'
import type { ShopSales } from '#store/products/shop-sales.ts'
import type { ShopReports } from '#store/reports/shop-reports.ts'
import type { ShopScripts } from '#store/scripts/script-index.ts'
import type { SearchIndex } from '#store/search/search-index.ts'
import type { ShopSegments } from '#store/segments/shop-segments.ts'
import { createCommandGuard } from './command-guard.ts'
import type { CommitQueue } from './commit-queue.ts'
import type { Connection, DeskSeat } from './connection.ts'
import type { Actor, CommandHandler, Context, Decide, Decided, QueryHandler } from './handler.ts'
import { readIn } from './read-transaction.ts'

export interface GateOptions {
  readonly contract: Readonly<Record<string, Readonly<Record<string, Entry>>>>
  readonly handlers: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly db: Database
  readonly queue: CommitQueue
  readonly host: Host
  readonly seat: DeskSeat
  readonly search: SearchIndex
  readonly scripts: ShopScripts
  readonly sales: ShopSales
  readonly checks: ShopChecks
  readonly segments: ShopSegments
  readonly alike: AlikeSearch
  readonly ledger: ShopLedger
  readonly talks: TalkBook
  readonly questions: BuyerQuestions
  readonly reports: ShopReports
  readonly clock: Clock
  readonly deskId: string
  /** Outputs are checked against their schema in development and tests. */
  readonly checksOutputs: boolean
  /** Commands wait for this: the view is not smaller than the journal says. */
  readonly verified: Promise<void>
}

export interface Gate {
  /** known -> allowed -> parsed -> decided -> journaled -> applied. */
  dispatch(connection: Connection, ask: Ask): Promise<Reply>
  /** A command of the program itself (jobs, import chunks), in the name of the person who started it. */
  command(ask: Omit<Ask, 'kind' | 'n'>, actor: Actor): Promise<Result<unknown>>
  /** No command is taken any more; resolves when the last one is saved. */
  drain(): Promise<void>
}

type AnyQuery = QueryHandler<Entry>
type AnyCommand = CommandHandler<Entry>

export function createGate(options: GateOptions): Gate {
  const { seat, queue, clock } = options
  const guard = createCommandGuard(options.db)
  let stamp: StampState = { ms: 0, counter: 0 }
  let line: Promise<unknown> = Promise.resolve()
  let isDraining = false

  async function answer(ask: Omit<Ask, 'kind' | 'n'>, actor: Actor, told: number): Promise<Result<unknown>> {
    const found = findEntry(options, ask.entry)
    if (!found) return refuse('unknown_entry', { entry: String(ask.entry).slice(0, 60) })
    const refusal = refusalFor(found.entry, seat, actor)
    if (refusal) return refuse(refusal)
    const parsed = safeParse(found.entry.input, ask.input)
    if (!parsed.success)
      return refuse('bad_input', { at: parsed.issues[0].path?.map(({ key }) => key).join('.') ?? '' })
    const context = contextOf(options, actor)
    const result =
      found.entry.kind === 'query'
        ? await read(found.entry, found.handler as AnyQuery, parsed.output, context, told)
        : await act(ask, found.entry, found.handler as AnyCommand, parsed.output, context)
    if (options.checksOutputs && result.ok) checkOutput(ask.entry, found.entry, result.value)
    return result
  }

  async function read(entry: QueryEntry, handler: AnyQuery, input: unknown, context: Context, told: number) {
    await queue.settled(entry.reads, { upTo: told })
    return readIn(options.db, entry.fromMemory ? [] : entry.reads, (db) => handler(input as never, { ...context, db }))
  }

  async function act(
    ask: Omit<Ask, 'kind' | 'n'>,
    entry: CommandEntry,
    handler: AnyCommand,
    input: unknown,
    context: Context,
  ) {
    await options.verified
    if (!is(id, ask.commandId)) return refuse('bad_input', { at: 'commandId' })
    const commandId = ask.commandId
    let decide: Decide<Entry> = (now) => (handler as Exclude<AnyCommand, { prepare: unknown }>)(input as never, now)
    if (typeof handler !== 'function') {
      // It may read the view: what was saved before stands in it, as for the decision itself.
      await queue.settled(entry.touches)
      const prepared = await handler.prepare(input as never, context)
      if (!prepared.ok) return prepared
      decide = prepared.value
    }
    return inLine(() => decideAndSave(commandId, ask.entry, entry, decide, context.actor))
  }

  /** One command is decided at a time. */
  function inLine<T>(work: () => Promise<T>): Promise<T> {
    const next = line.then(work, work)
    line = next.catch(() => undefined)
    return next
  }

  async function decideAndSave(
    commandId: string,
    name: string,
    entry: CommandEntry,
    decide: Decide<Entry>,
    actor: Actor,
  ) {
    if (isDraining) return refuse('draining')
    if (queue.isFull()) return refuse('disk_full')
    await queue.settled(entry.touches, { except: entry.ahead ? name : undefined })
    if (await guard.wasDone(commandId)) return refuse('already_done')
    const context = contextOf(options, actor)
    const decision = await readIn(options.db, entry.touches, (db) => decide({ ...context, db }))
    const wanted = decision.ok
      ? decision.value
      : { output: null, operations: 'operations' in decision ? decision.operations : [] }
    const saved = await save(commandId, name, entry, wanted, context)
    if (!saved.ok) return saved
    if (!decision.ok) return fail(decision.failure.code, decision.failure.details)
    if (decision.value.seat) seat.change(decision.value.seat)
    return ok(decision.value.output)
  }

  async function save(
    commandId: string,
    name: string,
    entry: CommandEntry,
    decision: Decided<unknown>,
    context: Context,
  ): Promise<Result<null>> {
    if (decision.operations.length === 0) return ok(null)
    assertDeclared(name, entry, decision)
    stamp = nextStamp(stamp, context.now)
    const shopId = decision.shopId ?? context.shopId
    const stamped = decision.operations.map((operation) =>
      stampOperation(operation, { shopId, deskId: options.deskId, actorId: context.actor.id, now: context.now }),
    )
    const frame: Frame = {
      format: 1,
      commandId,
      entry: name,
      personId: context.actor.id,
      deskId: options.deskId,
      at: context.now,
      stamp: formatStamp(stamp, options.deskId),
      operations: stamped.map((one) => one.frame),
    }
    const journaled = await options.host.append(encodeFrame(frame))
    if (!journaled.ok) return journaled
    guard.remember(commandId)
    queue.push({ ...journaled.value, frame, after: stamped.map((one) => one.after) })
    lastSeq = journaled.value.seq
    return ok(null)
  }

  let lastSeq = queue.applied().seq

  return {
    async dispatch(connection, ask) {
      try {
        const result = await answer(ask, actorOf(seat), connection.position)
        connection.position = lastSeq
        return result.ok
          ? { kind: 'answer', n: ask.n, value: result.value, position: lastSeq, ...readsOf(options, ask.entry) }
          : { kind: 'failure', n: ask.n, failure: result.failure }
      } catch (error) {
        return { kind: 'bug', n: ask.n, reference: logBug(options.host, ask.entry, error, clock()) }
      }
    },
    command: (ask, actor) => answer(ask, actor, lastSeq),
    async drain() {
      isDraining = true
      await inLine(() => queue.drained())
    },
  }
}

function refuse(code: GateFailure, details?: Failure['details']): Result<never> {
  return fail(code, details)
}

/** A port carries anything: a name that is no text is no entry either. */
function findEntry(options: GateOptions, name: unknown): { entry: Entry; handler: unknown } | null {
  if (typeof name !== 'string') return null
  const [domain = '', local = '', ...rest] = name.split('.')
  if (rest.length > 0 || !Object.hasOwn(options.contract, domain)) return null
  const entries = options.contract[domain] ?? {}
  if (!Object.hasOwn(entries, local)) return null
  const entry = entries[local]
  const handler = options.handlers[domain]?.[local]
  return entry && handler ? { entry, handler } : null
}

function readsOf(options: GateOptions, name: unknown): { reads?: readonly string[] } {
  const entry = findEntry(options, name)?.entry
  return entry?.kind === 'query' ? { reads: entry.reads } : {}
}

function refusalFor(entry: Entry, seat: DeskSeat, actor: Actor): GateFailure | null {
  const isLocked = seat.current().state === 'locked'
  if (entry.roles === 'anyone') {
    const mayWhileLocked = entry.kind === 'query' || entry.whileLocked === true
    return isLocked && !mayWhileLocked ? 'locked' : null
  }
  if (actor.role === 'nobody') return isLocked ? 'locked' : 'not_signed_in'
  return entry.roles.includes(actor.role) ? null : 'not_allowed'
}

/** Nobody acts while the desk is locked or empty. */
export function actorOf(seat: DeskSeat): Actor {
  const { state, person } = seat.current()
  return state === 'signedIn' && person ? person : { id: 'system', name: 'system', role: 'nobody' }
}

function contextOf(options: GateOptions, actor: Actor): Context {
  const now = options.clock()
  const current = options.seat.current()
  return {
    actor,
    seat: current,
    shopId: current.shop?.id ?? '',
    deskId: options.deskId,
    now,
    newId: () => newIdAt(now),
    db: options.db,
    search: options.search,
    scripts: options.scripts,
    sales: options.sales,
    checks: options.checks,
    segments: options.segments,
    alike: options.alike,
    ledger: options.ledger,
    talks: options.talks,
    questions: options.questions,
    reports: options.reports,
    host: options.host,
  }
}

function rowIdOf(operation: Operation): string {
  if (operation.kind === 'insert') return operation.row.id
  return operation.kind === 'patch' ? operation.before.id : operation.id
}

function assertDeclared(name: string, entry: CommandEntry, decision: Decided<unknown>): void {
  const seen = new Set<string>()
  for (const operation of decision.operations) {
    if (!entry.touches.includes(operation.table)) throw new Error(`${name} writes ${operation.table} undeclared`)
    const key = `${operation.table}/${rowIdOf(operation)}`
    if (seen.has(key)) throw new Error(`${name} writes ${key} twice in one command`)
    seen.add(key)
  }
}

function checkOutput(name: string, entry: Entry, value: unknown): void {
  const checked = safeParse(entry.output, value)
  if (!checked.success) throw new Error(`${name} answers against its contract: ${checked.issues[0].message}`)
}

/** A short reference people can read out; the log has the rest. */
export function logBug(host: Host, where: string, error: unknown, now: number): string {
  const reference = `${now.toString(36).slice(-5)}-${Math.floor(Math.random() * 1_296)
    .toString(36)
    .padStart(2, '0')}`.toUpperCase()
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  host.log('error', `[${reference}] ${where}`, stack)
  return reference
}

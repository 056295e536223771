import type {
  CommandEntry,
  DomainContract,
  Entry,
  FailureOf,
  InputOf,
  OutputOf,
  QueryEntry,
} from '#shared/kernel/contract.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'
import type { Role } from '#shared/kernel/role.ts'
import type { Seat } from '#shared/wire.ts'
import type { ShopChecks } from '#store/checks/shop-checks.ts'
import type { AlikeSearch } from '#store/customers/alike-search.ts'
import type { Database } from '#store/db/database.ts'
import type { Operation } from '#store/db/operation.ts'
import type { Host } from '#store/host.ts'
import type { BuyerQuestions } from '#store/inspection/buyer-questions.ts'
import type { TalkBook } from '#store/inspection/talk-book.ts'
import type { ShopLedger } from '#store/orders/shop-ledger.ts'
import type { ShopSales } from '#store/products/shop-sales.ts'
import type { ShopReports } from '#store/reports/shop-reports.ts'
import type { ShopScripts } from '#store/scripts/script-index.ts'
import type { SearchIndex } from '#store/search/search-index.ts'
import type { ShopSegments } from '#store/segments/shop-segments.ts'

/** The person a port is bound to. `system` acts for jobs and before sign-in. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role | 'nobody'
}

/** All a handler may use. Time, ids and person come in here, never from globals. */
export interface Context {
  readonly actor: Actor
  readonly seat: Seat
  readonly shopId: string
  readonly deskId: string
  /** Epoch ms of this request. */
  readonly now: number
  readonly newId: () => string
  /** Inside a read transaction over the entry's declared tables: any other table throws. */
  readonly db: Database
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
  readonly host: Host
}

/** What a command decided. Without operations nothing is journaled. */
export interface Decided<Output> {
  readonly output: Output
  readonly operations: readonly Operation[]
  /** How the desk's seat changes once the operations are saved. */
  readonly seat?: Seat
  /** The shop the rows belong to, when it is not the seat's (opening a shop). */
  readonly shopId?: string
}

type Answer<V, E extends Entry> = Promise<Result<V, Failure<FailureOf<E>>>>

export type QueryHandler<E extends Entry> = (input: InputOf<E>, context: Context) => Answer<OutputOf<E>, E>

/** A failure that must be remembered all the same (a wrong password counts). */
export interface FailedWithRecord<Code extends string> {
  readonly ok: false
  readonly failure: Failure<Code>
  readonly operations: readonly Operation[]
}

type Decision<E extends Entry> = Promise<Awaited<Answer<Decided<OutputOf<E>>, E>> | FailedWithRecord<FailureOf<E>>>

export type Decide<E extends Entry> = (context: Context) => Decision<E>

/** A plain command decides at once. */
export type DecideHandler<E extends Entry> = (input: InputOf<E>, context: Context) => Decision<E>

/** Work that may not run inside a transaction (hashing, parsing) comes first and gives the decision. */
export interface PreparedHandler<E extends Entry> {
  readonly prepare: (input: InputOf<E>, context: Context) => Answer<Decide<E>, E>
}

export type CommandHandler<E extends Entry> = DecideHandler<E> | PreparedHandler<E>

/** Every entry of a domain's contract has exactly one handler: the compiler checks completeness. */
export type Handlers<C extends DomainContract> = {
  readonly [N in keyof C]: C[N] extends QueryEntry
    ? QueryHandler<C[N]>
    : C[N] extends CommandEntry
      ? CommandHandler<C[N]>
      : never
}

/** The usual end of a command: output and what to write. */
export function decided<O>(
  output: O,
  operations: readonly Operation[] = [],
  more: Pick<Decided<O>, 'seat' | 'shopId'> = {},
): { readonly ok: true; readonly value: Decided<O> } {
  return { ok: true, value: { output, operations, ...more } }
}

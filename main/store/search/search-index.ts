import { type LookRules, lookRules } from '#shared/customers/look-rules.ts'
import { findCustomers, findOrders, type Hit } from '#shared/search/find-hits.ts'
import { readQuery } from '#shared/search/query.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import { clearPacks } from '#store/db/search-packs.ts'
import { compactSlowly } from './compact-slowly.ts'
import { fillFromRows } from './fill-from-rows.ts'
import { eachNewLook, idsOfLook, sharedLooks } from './look-numbers.ts'
import { type AnyChange, PackWriter } from './pack-writer.ts'
import { type OpenOptions, restorePacks } from './restore-packs.ts'
import { type Changes, changesOf } from './row-changes.ts'
import { bytesOf, newSets } from './sets.ts'

export interface SearchOptions {
  readonly kinds: readonly Hit['kind'][]
  /** At most 30. */
  readonly limit: number
}

export interface SearchState {
  /** All rows stand in the index; until then it finds what it has. */
  readonly isComplete: boolean
  /** False while names are compared anew, after the shop changed what counts as alike. */
  readonly areLooksCurrent: boolean
  /** How long opening took, and what the index holds in memory. */
  readonly built: { readonly ms: number; readonly bytes: number }
}

/** In-memory index over customers and order numbers. Derived from rows, never a second truth. */
export interface SearchIndex {
  /** Takes over what frames changed, after they were applied. */
  follow(frames: readonly PendingFrame[]): void
  /** Closest first, then newest. Synchronous: 1 to 4 ms over 100,000 customers and 300,000 orders. */
  search(query: string, options: SearchOptions): Hit[]
  state(): SearchState
  /** What counts as alike in this shop (R20). */
  looks(): LookRules
  /** Ids of customers whose nick may look like this one; their rows tell. */
  mayLookLike(nick: string): string[]
  /** Ids of all customers who may be taken for one another, in groups. */
  mayBeTwins(): string[][]
  /** Loads the kept keys, or begins to make them anew from the rows a slice at a time. Frames may come meanwhile. */
  open(options: OpenOptions): Promise<void>
  /** Resolves when everything taken over so far is in order and on disk. */
  settled(): Promise<void>
}

/** Frames that change nothing searched are noted on disk this often, so that a start need not look at them again. */
const framesPerNote = 256

/** Without `open` it lives in memory alone (tests). */
export function createSearchIndex(): SearchIndex {
  let sets = newSets()
  let writer: PackWriter | null = null
  let isComplete = true
  let waiting: PendingFrame[] | null = null
  let seq = 0
  let unnoted = 0
  let builtMs = 0
  let onFailed: (error: unknown) => void = () => undefined
  let looks = lookRules([])
  let opened: Database | null = null
  let renewals = 0
  let tidying: Promise<void> | null = null
  let building: Promise<void> | null = null

  function takeUp({ customers, orders }: Changes, frames: number): void {
    const isNew = (fresh: ReadonlySet<string>) => (id: string) => isComplete && fresh.has(id)
    const changes = [
      sets.customers.change([...customers.entries.values()], isNew(customers.fresh), [...customers.removed]),
      sets.orders.change([...orders.entries.values()], isNew(orders.fresh), [...orders.removed]),
    ].filter(({ added, dropped }) => added.length + dropped.length > 0)
    for (const change of changes) writer?.write(change, seq)
    unnoted = changes.length > 0 ? 0 : unnoted + frames
    if (unnoted >= framesPerNote) note()
    if (isComplete && changes.length > 0) startTidying()
  }

  function note(): void {
    unnoted = 0
    writer?.write({ added: [], dropped: [] }, seq)
  }

  function follow(frames: readonly PendingFrame[]): void {
    if (waiting) waiting.push(...frames)
    else {
      seq = frames.at(-1)?.seq ?? seq
      takeUp(changesOf(frames, looks), frames.length)
    }
    if (frames.some(({ frame }) => frame.operations.some(({ t }) => t === 'lookGroups'))) {
      renewals += 1
      inTurn(renewLooks)
    }
  }

  /** Work on whole sets is done one after another. */
  function inTurn(work: () => Promise<void>): void {
    const mine = (tidying ?? Promise.resolve())
      .then(work)
      .catch(onFailed)
      .finally(() => {
        if (tidying === mine) tidying = null
      })
    tidying = mine
  }

  /** The shop changed what counts as alike. Until the new numbers stand, the packs belong to no rules at all. */
  async function renewLooks(): Promise<void> {
    await building
    await compareAnew().finally(() => {
      renewals -= 1
    })
  }

  async function compareAnew(): Promise<void> {
    const before = looks
    looks = opened ? await looksOf(opened) : before
    if (!opened || looks.version === before.version) return
    const former = writer
    writer = null
    await former?.end()
    await clearPacks(opened)
    await eachNewLook(opened, before, looks, (entries) => {
      sets.customers.change(entries, () => false, [])
    })
    await compactSlowly(sets.customers)
    keepAll(opened)
  }

  function keepAll(db: Database): void {
    writer = new PackWriter({ db, onFailed, looks: looks.version }, seq)
    writer.write({ added: [...sets.customers.parts, ...sets.orders.parts], dropped: [] }, seq)
  }

  function startTidying(): void {
    if (tidying || !(sets.customers.needsCompacting() || sets.orders.needsCompacting())) return
    inTurn(tidy)
  }

  async function tidy(): Promise<void> {
    const keep = (change: AnyChange) => writer?.write(change, seq)
    if (sets.customers.needsCompacting()) keep(await compactSlowly(sets.customers))
    if (sets.orders.needsCompacting()) keep(await compactSlowly(sets.orders))
  }

  async function open(options: OpenOptions): Promise<void> {
    waiting = []
    isComplete = false
    await options.after
    const began = performance.now()
    opened = options.db
    onFailed = options.onFailed
    looks = await looksOf(options.db)
    const restored = await restorePacks(options, looks).catch(() => null)
    isComplete = restored !== null
    sets = restored?.sets ?? newSets()
    writer = restored?.writer ?? null
    seq = options.appliedSeq
    if (restored) takeUp(restored.missed, 0)
    const missed = waiting
    waiting = null
    follow(missed)
    builtMs = performance.now() - began
    if (restored) return
    building = buildAnew(options)
      .then(() => {
        builtMs = performance.now() - began
      })
      .catch(options.onFailed)
  }

  async function buildAnew({ db }: OpenOptions): Promise<void> {
    await clearPacks(db)
    await fillFromRows(db, sets, looks)
    await compactSlowly(sets.customers)
    await compactSlowly(sets.orders)
    isComplete = true
    keepAll(db)
  }

  function search(typed: string, { kinds, limit }: SearchOptions): Hit[] {
    const query = readQuery(typed)
    if (!query) return []
    const { customers, orders } = sets
    const people = kinds.includes('customer') ? findCustomers(customers.chunks, query, limit, customers.isCurrent) : []
    const isNumber = query.digits !== null && kinds.includes('order')
    const numbers = isNumber ? findOrders(orders.chunks, query.digits, limit, orders.isCurrent) : []
    return shareOut(people, numbers, limit)
  }

  async function settled(): Promise<void> {
    await building
    while (tidying) await tidying
    if (unnoted > 0) note()
    await writer?.settled()
  }

  const state = () => ({ isComplete, areLooksCurrent: renewals === 0, built: { ms: builtMs, bytes: bytesOf(sets) } })

  return {
    ...{ follow, search, state, open, settled },
    looks: () => looks,
    mayLookLike: (nick) => idsOfLook(sets.customers, looks.numberOf(nick)),
    mayBeTwins: () => sharedLooks(sets.customers),
  }
}

/** Of a full answer, orders keep a third: four digits may be both a phone's end and a number's. */
function shareOut(people: readonly Hit[], numbers: readonly Hit[], limit: number): Hit[] {
  const kept = Math.min(numbers.length, Math.max(Math.ceil(limit / 3), limit - people.length))
  return [...people.slice(0, limit - kept), ...numbers.slice(0, kept)].toSorted((a, b) => a.closeness - b.closeness)
}

/** What the shops of this desk count as alike. */
async function looksOf(db: Database): Promise<LookRules> {
  const rows = await db.lookGroups.toArray()
  return lookRules(rows.flatMap(({ groups }) => groups).toSorted())
}

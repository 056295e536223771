import type { ChunkBefore, ImportChunk } from '#shared/orders/import-log.ts'
import type { Order } from '#shared/orders/order.ts'
import { nobody } from '#shared/orders/order-draft.ts'
import type { Database } from '#store/db/database.ts'
import { type Operation, patch } from '#store/db/operation.ts'
import { walkTable } from '#store/db/walk-table.ts'
import { unpackRows, withoutRows } from '#store/workers/raw-pack.ts'
import { readBefore } from './undo-import.ts'

/** An order stays for the shop's figures; who bought it goes, with the district and the texts. */
export function forgetOrder(order: Order, now: number): Operation {
  const region = order.region && { ...order.region, district: '' }
  return patch('orders', order, { buyerNick: '', customerId: '', region, sealed: nobody, erasedAt: now })
}

/** Of whom files told: their nicks, orders and records. */
export interface ToldOf {
  readonly nicks: ReadonlySet<string>
  readonly orderNos: ReadonlySet<string>
  readonly orderIds: ReadonlySet<string>
  readonly customerIds: ReadonlySet<string>
}

/** Chunks read in one go: each holds the raw rows of some 500 orders. */
const chunksPerSlice = 8

/** What imports keep of the files, without these rows: read a slice at a time, outside a transaction. */
export async function findToldOf(db: Database, told: ToldOf): Promise<ReadonlyMap<string, Partial<ImportChunk>>> {
  const changes = new Map<string, Partial<ImportChunk>>()
  await walkTable(db.importChunks, chunksPerSlice, (chunks) => {
    for (const chunk of chunks) {
      const change = withoutThem(chunk, told)
      if (change) changes.set(chunk.id, change)
    }
  })
  return changes
}

export async function forgetToldOf(
  { importChunks }: Pick<Database, 'importChunks'>,
  changes: ReadonlyMap<string, Partial<ImportChunk>>,
): Promise<Operation[]> {
  const chunks = changes.size > 0 ? await importChunks.bulkGet([...changes.keys()]) : []
  return chunks.flatMap((chunk) => (chunk ? [patch('importChunks', chunk, changes.get(chunk.id) ?? {})] : []))
}

/** Null when nothing of them stands there. */
function withoutThem(chunk: ImportChunk, told: ToldOf): Partial<ImportChunk> | null {
  const raw = chunk.raw === '' ? null : rawWithout(chunk.raw, told)
  const before = chunk.before === '' ? null : beforeWithout(readBefore(chunk), told)
  if (raw === null && before === null) return null
  return { ...(raw === null ? {} : { raw }), ...(before === null ? {} : { before }) }
}

function rawWithout(packed: string, { nicks, orderNos }: ToldOf): string | null {
  const theirs = unpackRows(packed).filter(([, ...cells]) => {
    return cells.some((cell) => nicks.has(cell.trim()) || orderNos.has(orderNoIn(cell)))
  })
  return theirs.length === 0 ? null : withoutRows(packed, new Set(theirs.map(([row]) => row)))
}

/** `="279…"`, `'279…` and `279…` with a tab are one number. */
function orderNoIn(cell: string): string {
  return cell.replace(/[^\w-]/g, '')
}

const personal = ['buyerNick', 'customerId', 'region', 'sealed'] as const

function beforeWithout({ orders, customers }: ChunkBefore, { orderIds, customerIds }: ToldOf): string | null {
  const isTheirs = orders.some(([id]) => orderIds.has(id)) || customers.some(([id]) => customerIds.has(id))
  if (!isTheirs) return null
  const next: ChunkBefore = {
    orders: orders.map(([id, fields]) => [id, orderIds.has(id) ? withoutPersonal(fields) : fields]),
    customers: customers.filter(([id]) => !customerIds.has(id)),
  }
  return JSON.stringify(next)
}

function withoutPersonal(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !personal.some((one) => one === field)))
}

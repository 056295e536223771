import type { Database } from '#store/db/database.ts'

/**
 * What an import knows, so that talks of new buyers need hardly a read and are decided while the view still takes in the
 * chunk before. Nobody else adds talks meanwhile: one import is under way at a time, and nobody is erased.
 */
export interface KnownTalks {
  /** Customers some talk of is kept. */
  readonly customerIds: Set<string>
  /** Our frames that may not stand in the view yet, and whose talks they wrote. */
  unapplied: { readonly seq: number; readonly customerIds: ReadonlySet<string> }[]
}

export function nothingKnown(): KnownTalks {
  return { customerIds: new Set(), unapplied: [] }
}

const slice = 20_000

export async function loadKnownTalks({ chatLogs }: Pick<Database, 'chatLogs'>): Promise<KnownTalks> {
  const known = nothingKnown()
  let last = ''
  for (;;) {
    const keys = await chatLogs.where('customerId').above(last).limit(slice).keys()
    for (const key of keys) known.customerIds.add(String(key))
    const next = String(keys.at(-1) ?? '')
    if (keys.length < slice || next === last) return known
    last = next
  }
}

/** Whether talks of these customers can only be decided once the view has caught up. `applied`: its position. */
export function needsView(known: KnownTalks, applied: number, customerIds: Iterable<string>): boolean {
  known.unapplied = known.unapplied.filter(({ seq }) => seq > applied)
  if (known.unapplied.length === 0) return false
  for (const id of customerIds) if (known.unapplied.some((one) => one.customerIds.has(id))) return true
  return false
}

import type { ImportJob } from '#shared/orders/order-draft.ts'
import type { NamedLayout } from '#shared/orders/own-layout.ts'
import type { ImportDesk, Upload } from './import-desk.ts'

/** What reading this file needs to know: what people said of tables nobody knows, the newest word first. */
export async function jobOf({ db }: ImportDesk, { importId, shopId, startedAt, layout }: Upload): Promise<ImportJob> {
  const remembered: readonly NamedLayout[] = await db.orderLayouts.toArray()
  return { importId, shopId, startedAt, layouts: layout ? [layout, ...remembered] : remembered }
}

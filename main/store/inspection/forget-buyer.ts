import type { Database } from '#store/db/database.ts'
import { type Operation, remove } from '#store/db/operation.ts'

/** Imported talks are nothing but personal data: they go, with what was measured of them. */
export async function forgetLogs(
  { chatLogs, chatTexts }: Pick<Database, 'chatLogs' | 'chatTexts'>,
  customerId: string,
): Promise<Operation[]> {
  const [logs, texts] = await Promise.all([
    chatLogs.where('customerId').equals(customerId).primaryKeys(),
    chatTexts.where('customerId').equals(customerId).primaryKeys(),
  ])
  return [...logs.map((id) => remove('chatLogs', id)), ...texts.map((id) => remove('chatTexts', id))]
}

import type { Database } from '#store/db/database.ts'
import { type Operation, patch } from '#store/db/operation.ts'

/** That there was an opinion stays for the counts; whose and in which words goes. */
export async function forgetFeedback(
  { feedback }: Pick<Database, 'feedback'>,
  customerIds: readonly string[],
): Promise<Operation[]> {
  const rows = await feedback.where('customerId').anyOf(customerIds).toArray()
  return rows.map((row) => patch('feedback', row, { customerId: '', buyerNick: '', sealed: { text: '', answer: '' } }))
}

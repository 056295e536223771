import type { Database } from '#store/db/database.ts'
import { type Operation, patch } from '#store/db/operation.ts'

/** How a parcel went stays; whose it was and what a courier wrote goes. */
export async function forgetParcels(
  { parcelCases }: Pick<Database, 'parcelCases'>,
  orderIds: readonly string[],
): Promise<Operation[]> {
  const cases = await parcelCases.bulkGet([...orderIds])
  return cases.flatMap((one) => {
    const nobody = { buyerNick: '', customerId: '', sealed: { courierStatus: '', answer: '' } }
    return one ? [patch('parcelCases', one, nobody)] : []
  })
}

import { fail, ok } from '#shared/kernel/result.ts'
import type { sampleContract } from '#shared/sample/contract.ts'
import { insert } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { fill } from './fill.ts'

export const sampleHandlers: Handlers<typeof sampleContract> = {
  fill,

  chunk: async ({ customers, orders }, { seat }) => {
    if (!seat.shop?.isSample) return fail('not_sample')
    return decided({}, [
      ...customers.map((row) => insert('customers', row)),
      ...orders.map((row) => insert('orders', row)),
    ])
  },

  remove: {
    prepare: async (_input, { host, seat }) => {
      if (!seat.shop?.isSample) return fail('not_sample')
      const afresh = await host.backup({ act: 'startAfresh' })
      if (!afresh.ok) return fail('afresh_failed')
      return ok(async () => decided({}, [], { seat: { state: 'noShop', shop: null, person: null } }))
    },
  },
}

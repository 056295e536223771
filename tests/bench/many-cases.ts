import { newTicket } from '#shared/aftersales/new-ticket.ts'
import { newRepair } from '#shared/aftersales/repair-flow.ts'
import { newReturn } from '#shared/aftersales/return-flow.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import { dayMs, minuteMs } from '#shared/kernel/time.ts'

/** Cases of a Kuaishou shop: of these `running` are open, with deadlines over the last two and the next days; the rest is closed. */
export function manyCases(count: number, { running, shopId, now }: { running: number; shopId: string; now: number }) {
  return Array.from({ length: count }, (_, at): Ticket => {
    const openedAt = now - ((at * 7_919) % 5_000) * minuteMs
    const about = at % 2 === 0 ? newReturn('exchange', openedAt) : newRepair('onSite', openedAt)
    const row = newTicket({
      ...{ id: newIdAt(now - at), platform: 'kuaishou', orderId: null, orderNo: `26110${at}`, customerId: `c${at}` },
      ...{ buyerNick: `ks_buyer_${at}`, title: '不锈钢保温杯 500ml', receptionId: null, about },
      ...{ description: '杯盖漏水，要换一个', by: 'bench', now: openedAt },
    })
    const stamps = { shopId, createdAt: openedAt, updatedAt: openedAt, version: 1, deskId: 'bench', actorId: 'bench' }
    if (at < running) return { ...row, ...stamps }
    const { openDueAt: _gone, ...closed } = row
    return { ...closed, ...stamps, closedAt: openedAt + dayMs }
  })
}

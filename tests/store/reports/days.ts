import { type CustomerTie, pairOf } from '#shared/customers/tie.ts'
import { factsOf } from '#shared/inspection/chat-facts.ts'
import type { ChatLog } from '#shared/inspection/chat-log.ts'
import { importedId, newIdAt } from '#shared/kernel/id.ts'
import type { Order } from '#shared/orders/order.ts'
import type { OrderEntry } from '#shared/orders/order-entry.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'

const stamps = { createdAt: 0, updatedAt: 0, version: 1, deskId: '', actorId: '' }

/** A shop with a supervisor and two agents, put into the view: what is tried here is counted, not written. */
export async function shopOfThree() {
  const desk = await openDesk()
  const hire = (name: string, role: 'agent' | 'supervisor') => ({ id: desk.sitDown(role, name), name, role })
  const people = { zhou: hire('小周', 'agent'), wu: hire('小吴', 'agent'), lin: hire('林主管', 'supervisor') }
  const shopId = desk.seat.shop?.id ?? ''
  await desk.db.people.bulkPut(
    Object.values(people).map((person) => ({
      ...stamps,
      shopId,
      ...person,
      department: '',
      posts: [],
      isActive: true,
    })),
  )
  return { desk, people, shopId }
}

export const idOfBuyer = (shopId: string, nick: string) => importedId('customer', 'taobao', shopId, nick)

/** A talk in which the buyer speaks and is answered after so many ms each time; null: not at all. */
export function logOf(
  shopId: string,
  { nick, at, agent, waits }: { nick: string; at: number; agent: string; waits: readonly (number | null)[] },
): ChatLog {
  const account = '柜台:客服'
  const messages = waits.flatMap((wait, no) => {
    const asked = at + no * 60_000
    const buyer = { at: asked, side: 'buyer' as const, sender: nick, text: '在吗', kind: 'text' as const }
    const answer = {
      at: asked + (wait ?? 0),
      side: 'agent' as const,
      sender: account,
      text: '在的',
      kind: 'text' as const,
    }
    return wait === null ? [buyer] : [buyer, answer]
  })
  return {
    ...{
      ...stamps,
      id: newIdAt(at),
      shopId,
      importId: '',
      layout: 'qianniuStandard',
      platform: 'taobao',
      buyerNick: nick,
    },
    ...{ customerId: idOfBuyer(shopId, nick), agents: [{ account, personId: agent, messages: waits.length }] },
    ...{ personId: agent, receptionId: null, orderIds: [], startAt: at, endAt: messages.at(-1)?.at ?? at },
    ...{ messageCount: messages.length, facts: factsOf(messages, [account]) },
  }
}

export function orderOf(
  shopId: string,
  { nick, placedAt, paidAt, fen = 5_900 }: { nick: string; placedAt: number; paidAt: number | null; fen?: number },
): Order {
  return {
    ...{ ...stamps, id: newIdAt(placedAt), shopId, platform: 'taobao', orderNo: `${placedAt}`, buyerNick: nick },
    ...{ customerId: idOfBuyer(shopId, nick), state: paidAt === null ? 'awaitingPayment' : 'completed' },
    ...{ platformStatus: '', seenAt: placedAt, title: '四件套', quantity: 1, amountFen: fen },
    ...{ paidFen: paidAt === null ? 0 : fen, freightFen: 0, refundedFen: 0, lines: [], placedAt, paidAt },
    ...{ shippedAt: null, signedAt: null, courier: null, trackingNo: null, closeReason: null, region: null },
    ...{ recency: -placedAt, importId: null },
    sealed: { receiver: null, phone: null, address: null, buyerMessage: null, sellerMemo: null },
  }
}

export async function put(desk: Desk, rows: { logs?: readonly ChatLog[]; orders?: readonly Order[] }): Promise<void> {
  await desk.db.chatLogs.bulkPut([...(rows.logs ?? [])])
  await desk.db.orders.bulkPut([...(rows.orders ?? [])])
}

/** Two accounts somebody has merged. */
export function tieOf(shopId: string, head: string, member: string): CustomerTie {
  const [headId, memberId] = [idOfBuyer(shopId, head), idOfBuyer(shopId, member)]
  return {
    ...{ ...stamps, id: newIdAt(0), shopId, ...pairOf(headId, memberId) },
    ...{ standing: { as: 'merged', headId, fromMember: [] }, history: [], recency: 0 },
  }
}

/** An order as somebody types it. */
export const paidOrder: Omit<OrderEntry, 'buyerNick'> = {
  ...{ platform: 'taobao', orderNo: null, receiver: '陈晓晨', phone: '13800138011' },
  ...{ address: '四川省 成都市 武侯区 示例路101号', isPaid: true },
  lines: [{ productCode: 'BW-500', title: '保温杯', spec: '500ml', quantity: 2, priceFen: 5_900 }],
}

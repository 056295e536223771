import { describe, it } from 'vitest'
import { itemsOf } from '#shared/checks/board-items.ts'
import { CheckBook } from '#shared/checks/check-book.ts'
import { orderFacts } from '#shared/checks/order-facts.ts'
import { safetyReader } from '#shared/checks/unsafe.ts'
import { lookRules } from '#shared/customers/look-rules.ts'
import { builtInRules } from '#shared/norms/built-in-rules.ts'
import type { Order } from '#shared/orders/order.ts'
import { generateShop } from '#shared/sample/generate-shop.ts'
import { printLine } from './bench-line.ts'
import { measuredProgram, signInOwner } from './bench-program.ts'
import { bigShop } from './big-shop.ts'

/** 2025-11-20 in Asia/Shanghai: the generated shop ends here. */
const now = Date.UTC(2025, 10, 20, 2)
/** Far more than a shop of 300,000 orders has open: the day after a festival. */
const sizes = [15_000, 30_000] as const

describe('every unshipped order checked', () => {
  it('the rules alone over a festival’s backlog: time and growth', async () => {
    const [small, large] = [await checkBacklog(sizes[0]), await checkBacklog(sizes[1])]
    const exponent = Math.log(large / small) / Math.log(sizes[1] / sizes[0])
    const told = { baseline: null, goal: 'told', pass: true }
    printLine({ name: `checks-board.rules.${sizes[0]}`, value: small, unit: 'ms', ...told })
    printLine({ name: `checks-board.rules.${sizes[1]}`, value: large, unit: 'ms', ...told })
    const growth = { baseline: null, goal: '<= 1.2', pass: exponent <= 1.2 }
    printLine({ name: 'checks-board.exponent', value: exponent, unit: '', ...growth })
  })
})

describe('the same in the program, with 300,000 orders', () => {
  const program = measuredProgram(bigShop, signInOwner)

  it('from the first question to the answer, while other questions are answered', async () => {
    const { spent, longest } = await program().page.evaluate(async () => {
      const desk = Reflect.get(window, 'deskPort')
      const from = performance.now()
      let isDone = false
      const board = desk.ask('checks.board', { verdict: null, after: null }).then(() => {
        isDone = true
        return performance.now() - from
      })
      let worst = 0
      while (!isDone) {
        const asked = performance.now()
        await desk.ask('search.state', {})
        worst = Math.max(worst, performance.now() - asked)
      }
      return { spent: await board, longest: worst }
    })
    const goal = { baseline: null, goal: '<= 2000 ms', pass: spent <= 2_000 }
    printLine({ name: 'checks-board.program', value: spent, unit: 'ms', ...goal })
    const answered = { baseline: null, goal: '<= 100 ms', pass: longest <= 100 }
    printLine({ name: 'checks-board.longestWait', value: longest, unit: 'ms', ...answered })
  })
})

async function checkBacklog(count: number): Promise<number> {
  const orders: Order[] = []
  for await (const chunk of generateShop({ seed: 11, customers: count / 2, orders: count, now })) {
    for (const order of chunk.orders) orders.push({ ...stamps, ...order, ...waiting })
  }
  const from = performance.now()
  const looks = lookRules([])
  const book = new CheckBook(looks)
  const reading = { looks, unsafeIn: safetyReader(builtInRules, '2025-11-20') }
  for (const order of orders) book.putOrder(order.id, orderFacts(order, reading))
  for (const code of new Set(orders.flatMap(({ lines }) => lines.map(({ productCode }) => productCode)))) {
    book.putProduct(code, { id: code, code, name: code, onHand: 20, countedAt: now })
  }
  const items = book.buyers().flatMap((buyer) => itemsOf(book, buyer))
  if (items.length === 0) throw new Error('nothing was checked')
  return performance.now() - from
}

const stamps = { shopId: 'shop', createdAt: now, updatedAt: now, version: 1, deskId: 'desk', actorId: 'bench' }
const waiting = { state: 'awaitingDispatch', shippedAt: null, refundedFen: 0 } as const

import type { CDPSession, Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { dayMs, dayOf } from '#shared/kernel/time.ts'
import { everyOrder } from '#shared/orders/ledger-filter.ts'
import { deskValue } from '#tests/harness/desk-port.ts'
import { percentile, printLine } from './bench-line.ts'
import { measuredProgram, signInRested } from './bench-program.ts'
import { bigShop } from './big-shop.ts'

/** One frame at 60 a second; the clock of frames tells 16.6 to 16.8. */
const frameMs = 16.7
const roundingMs = 0.1
/** As a quick hand turns the wheel: 180 rows a second. */
const pxPerFrame = 96
const depths = [0, 0.25, 0.5, 0.75, 0.98]
const framesPerDepth = 120

describe('the ledger of 300,000 orders scrolled through', () => {
  const program = measuredProgram(bigShop, signInRested)

  it('frames while it scrolls at five depths, at 300,000 rows and at about 100,000', async () => {
    const { page } = program()
    const from = performance.now()
    await page.getByRole('button', { name: '订单', exact: true }).click()
    await page.locator('tr[data-no="10"]').waitFor()
    tell('ledger-scroll.open', performance.now() - from, 'ms')
    await page.getByRole('status').filter({ hasText: '共 300,000 单' }).waitFor({ timeout: 400_000 })
    tell('ledger-scroll.read-all', performance.now() - from, 'ms')
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const idle = shareInTime(await frames(page, 0))
    const all = await scrolled(page, session)
    printFrames('ledger-scroll', all, idle)
    tell('ledger-scroll.placeholders', await waitingShare(page), '% of frames')
    await showNewest(page, 100_000)
    const third = await scrolled(page, session)
    printFrames('ledger-scroll.100000', third, idle)
    const growth = all.cpuMs / third.cpuMs
    const goal = { baseline: null, goal: '<= 1.2', pass: growth <= 1.2 }
    printLine({ name: 'ledger-scroll.growth', value: growth, unit: 'times the processor time a frame', ...goal })
  })

  it('from a jump to the order on screen', async () => {
    const spent = await program().page.evaluate(async () => {
      const list = document.querySelector('.gt-long') as HTMLElement
      const times: number[] = []
      for (const share of [0.5, 0.9, 0.1, 0.7, 0.3, 0.6, 0.2, 0.8]) {
        const from = performance.now()
        const before = list.querySelector<HTMLElement>('tr[data-no]')?.dataset['no']
        list.scrollTop = (list.scrollHeight - list.clientHeight) * share
        await new Promise<void>((resolve) => {
          const look = () => {
            const first = list.querySelector<HTMLElement>('tr[data-no]')?.dataset['no']
            const isThere = first !== undefined && first !== before && !list.querySelector('tr[aria-busy]')
            requestAnimationFrame(isThere ? () => resolve() : look)
          }
          requestAnimationFrame(look)
        })
        times.push(performance.now() - from)
      }
      return times
    })
    const p95 = percentile(spent, 0.95)
    const goal = { baseline: null, goal: '<= 300 ms', pass: p95 <= 300 }
    printLine({ name: 'ledger-scroll.jump', value: p95, unit: 'ms', ...goal })
  })
})

interface Scrolled {
  readonly times: readonly number[]
  /** Processor time of the page's main thread, a frame: what others do on the machine does not count. */
  readonly cpuMs: number
}

async function scrolled(page: Page, session: CDPSession): Promise<Scrolled> {
  const times: number[] = []
  let cpuMs = 0
  for (const depth of depths) {
    await goTo(page, depth)
    const before = await cpuOf(session)
    times.push(...(await frames(page, pxPerFrame)))
    cpuMs += (await cpuOf(session)) - before
  }
  return { times, cpuMs: cpuMs / times.length }
}

async function cpuOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

async function goTo(page: Page, depth: number): Promise<void> {
  await page.evaluate((share) => {
    const list = document.querySelector('.gt-long') as HTMLElement
    list.scrollTop = (list.scrollHeight - list.clientHeight) * share
  }, depth)
  await page.waitForFunction(() => !document.querySelector('tr[aria-busy]'))
  await page.waitForTimeout(300)
}

/** Time from frame to frame while the list is moved by so many pixels in each. */
function frames(page: Page, px: number): Promise<number[]> {
  return page.evaluate(
    async ({ step, most }) => {
      const list = document.querySelector('.gt-long') as HTMLElement
      const times: number[] = []
      let last = 0
      await new Promise<void>((resolve) => {
        const tick = (at: number) => {
          if (last > 0) times.push(at - last)
          last = at
          if (times.length >= most) return resolve()
          list.scrollTop += step
          return requestAnimationFrame(tick)
        }
        requestAnimationFrame(tick)
      })
      return times
    },
    { step: px, most: framesPerDepth },
  )
}

/** Percent of frames in which a row that is seen was not there yet; looking costs time, so it is a walk of its own. */
async function waitingShare(page: Page): Promise<number> {
  await goTo(page, 0.4)
  return page.evaluate(
    async ({ step, most }) => {
      const list = document.querySelector('.gt-long') as HTMLElement
      const { left, top, height } = list.getBoundingClientRect()
      const isThere = (y: number) => document.elementFromPoint(left + 40, top + y)?.closest('tr[data-no]')
      let waiting = 0
      for (let frame = 0; frame < most; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
        if (![60, height / 2, height - 20].every(isThere)) waiting += 1
        list.scrollTop += step
      }
      return (100 * waiting) / most
    },
    { step: pxPerFrame, most: framesPerDepth },
  )
}

/** The newest so many orders, by days. */
async function showNewest(page: Page, count: number): Promise<void> {
  const place = (at: number) =>
    deskValue<{ place: number }>(page, 'ask', 'orders.ledgerPlace', { filter: everyOrder, at })
  let [low, high] = [Date.UTC(2015, 0, 1), Date.UTC(2025, 10, 20)]
  while (high - low > dayMs) {
    const middle = Math.floor((low + high) / 2)
    if ((await place(middle)).place > count) low = middle
    else high = middle
  }
  await page.getByRole('button', { name: '更多条件' }).click()
  await page.getByText('自己选', { exact: true }).click()
  await page.getByLabel('从哪天').fill(dayOf(high))
  await page.getByRole('button', { name: '更多条件' }).click()
  await page.locator('tr[data-no="10"]').waitFor()
}

function shareInTime(times: readonly number[]): number {
  return (100 * times.filter((ms) => ms <= frameMs + roundingMs).length) / times.length
}

function tell(name: string, value: number, unit: string): void {
  printLine({ name, value, unit, baseline: null, goal: 'told', pass: true })
}

/** `idle`: the share while nothing moves: what the machine gives. */
function printFrames(name: string, { times, cpuMs }: Scrolled, idle: number): void {
  const share = shareInTime(times)
  const goal = { baseline: idle, goal: '>= 95 % within 16.7 ms', pass: share >= 95 }
  printLine({ name: `${name}.in-time`, value: share, unit: '%', ...goal })
  tell(`${name}.p50`, percentile(times, 0.5), 'ms')
  tell(`${name}.p95`, percentile(times, 0.95), 'ms')
  tell(`${name}.longest`, Math.max(...times), 'ms')
  tell(`${name}.cpu`, cpuMs, 'ms of the page’s thread a frame')
}

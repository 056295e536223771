import { describe, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { newDataFolder, type Program } from '#tests/harness/program.ts'
import { percentile, printLine } from './bench-line.ts'
import { measuredProgram, openMeasuredShop } from './bench-program.ts'

const buyers = 30
/** Each buyer is turned to this often, after a first time that is not counted: in a shift that is when they are received. */
const rounds = 5

/** Thirty talks that have begun: some answered, some waiting, with needs and drafts as in a shift. */
async function fillQueue(program: Program): Promise<void> {
  await openMeasuredShop(program)
  const { page } = program
  const command = (entry: string, input: object) => deskValue<{ id: string }>(page, 'command', entry, input)
  for (let at = 0; at < buyers; at += 1) {
    const { id } = await command('reception.start', { platform: 'taobao', buyerNick: `tb_buyer_${at}` })
    if (at % 3 === 0) continue
    await command('reception.replied', { id })
    await command('reception.addNeed', { id, kind: 'explicit', text: `第${at}位买家要的东西` })
    await command('reception.saveDraft', { id, text: `给第${at}位买家的草稿` })
  }
  await page
    .locator('.rc-line')
    .nth(buyers - 1)
    .waitFor()
  await page.locator('.rc-script').first().waitFor()
}

describe('30 receptions at once', () => {
  const program = measuredProgram(newDataFolder, fillQueue)

  it('switching, key to painted', async () => {
    const times = await program().page.evaluate(
      async ({ buyers: first, most }) => {
        const shown = () => document.querySelector<HTMLElement>('.rc-column:not([inert])')?.dataset['id']
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
        const painted = async () => {
          await frame()
          await new Promise((resolve) => setTimeout(resolve, 0))
        }
        const spent: number[] = []
        while (spent.length < first + most) {
          const before = shown()
          const from = performance.now()
          window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }))
          while (shown() === before || shown() === undefined) await frame()
          await painted()
          spent.push(performance.now() - from)
        }
        return spent.slice(first)
      },
      { buyers, most: buyers * rounds },
    )
    const p95 = percentile(times, 0.95)
    const goal = { baseline: null, goal: '<= 50 ms', pass: p95 <= 50 }
    printLine({ name: 'receptions.switch.p95', value: p95, unit: 'ms', ...goal })
    const p50 = percentile(times, 0.5)
    printLine({ name: 'receptions.switch.p50', value: p50, unit: 'ms', baseline: null, goal: 'told', pass: true })
  })
})

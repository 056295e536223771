import type { Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { chooseHotKey, holdHotKey, isPaletteShown, palettePage, pressHotKey } from '#tests/harness/hot-key.ts'
import type { Program } from '#tests/harness/program.ts'
import { percentile, printLine } from './bench-line.ts'
import { measuredProgram, signInRested } from './bench-program.ts'
import { bigShop } from './big-shop.ts'

const rounds = 40

describe('the palette over any program, among 100,000 customers and 300,000 orders', () => {
  let palette: Page
  const measured = measuredProgram(bigShop, async (program) => {
    await signInRested(program)
    await holdHotKey(program.app)
    await chooseHotKey(program.app, program.page, 'Ctrl+Alt+Space')
    palette = await palettePage(program.app)
    await palette.getByRole('combobox').waitFor()
  })

  it('hot key to visible list, and letter to visible list', async () => {
    const program = measured()
    await press(program)
    await palette.getByRole('combobox').fill('张晓')
    await palette.getByRole('option', { name: /^买家/ }).first().waitFor()
    const shown: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      await leave(program)
      shown.push(await press(program))
    }
    const p95 = percentile(shown, 0.95)
    printLine({ name: 'palette', value: p95, unit: 'ms', baseline: null, goal: '<= 100 ms', pass: p95 <= 100 })
    const p50 = percentile(shown, 0.5)
    printLine({ name: 'palette.p50', value: p50, unit: 'ms', baseline: null, goal: 'told', pass: true })
    const letter = percentile(await typeLetters(palette), 0.95)
    printLine({ name: 'palette.letter', value: letter, unit: 'ms', baseline: null, goal: 'told', pass: true })
  })

  /** From what the system calls to the frame after the one that shows the list ready for typing, ms. */
  async function press(program: Program): Promise<number> {
    await palette.evaluate(() => {
      const painted = new Promise<number>((resolve) => {
        const isThere = () => document.hasFocus() && document.querySelectorAll('[role=option]').length > 0
        const look = () => {
          if (!isThere()) return requestAnimationFrame(look)
          return requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())))
        }
        // From the event on: what stands hidden has been painted long ago.
        Reflect.get(window, 'guitai').onEvent(() => requestAnimationFrame(look))
      })
      Object.assign(window, { painted })
    })
    const pressedAt = await program.app.evaluate(() => {
      const at = performance.timeOrigin + performance.now()
      Reflect.get(globalThis, 'heldHotKey').press()
      return at
    })
    const paintedAt = await palette.evaluate(() => Reflect.get(window, 'painted') as Promise<number>)
    if (!(await isPaletteShown(program.app))) throw new Error('the palette is not on screen')
    return paintedAt - pressedAt
  }

  async function leave(program: Program): Promise<void> {
    await pressHotKey(program.app)
    while (await isPaletteShown(program.app));
  }
})

/** Each letter typed to the frame after its rows stand there, ms. */
function typeLetters(palette: Page): Promise<number[]> {
  return palette.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('[role=combobox]')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    const spent: number[] = []
    for (const word of ['小鹿', '张晓芳', 'zxf', 'tuikuan', 'tb1234', '0013', '发货时间']) {
      for (let length = 1; length <= word.length; length += 1) {
        const from = performance.now()
        set?.call(field, word.slice(0, length))
        field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
        await new Promise<void>((resolve) => {
          const look = () => {
            if (document.querySelector('.pl-rows[aria-busy=true]')) return requestAnimationFrame(look)
            return requestAnimationFrame(() => setTimeout(resolve))
          }
          requestAnimationFrame(look)
        })
        spent.push(performance.now() - from)
      }
    }
    return spent
  })
}

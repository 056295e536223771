import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { present } from '#shared/kernel/assert.ts'
import { openDeskPort } from '#tests/harness/desk-port.ts'
import { openShop } from '#tests/harness/new-shop.ts'
import { killTree } from '#tests/harness/process-tree.ts'
import { newDataFolder, type Program, removeDataFolder, startProgram } from '#tests/harness/program.ts'
import { rowsOf } from './view-reading.ts'

const cycles = 40

/** Four writers without a pause. Gives what was acknowledged after a while; they write on until the program dies. */
function writeOn(page: Page, forMs: number): Promise<string[]> {
  return page.evaluate(async (ms) => {
    const desk = Reflect.get(window, 'deskPort')
    const acknowledged: string[] = []
    const write = async () => {
      for (let n = 0; ; n += 1) {
        const dueAt = Date.now() + 3_600_000
        const input = { platform: 'taobao', buyerNick: `买家${n % 50}`, what: `给买家回电话 ${n}`, dueAt }
        const reply = await desk.command('handover.addPromise', input)
        if (reply.kind === 'answer') acknowledged.push(reply.value.id)
      }
    }
    for (let i = 0; i < 4; i += 1) void write()
    // Commands wait until the view was counted.
    while (acknowledged.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, ms))
    return [...acknowledged]
  }, forMs)
}

async function promisesIn(program: Program): Promise<Set<string>> {
  const promises = await rowsOf<{ id: string }>(program, 'promises')
  return new Set(promises.map(({ id }) => id))
}

describe('a program killed again and again', () => {
  const folder = newDataFolder()
  afterAll(() => removeDataFolder(folder))

  it(`has every acknowledged command after each of ${cycles} kills under constant writing`, async () => {
    const acknowledged = new Set<string>()
    const lost: string[] = []
    const startsMs: number[] = []
    for (let cycle = 0; cycle <= cycles; cycle += 1) {
      const begunAt = performance.now()
      const program = await startProgram(folder, [], { checksOutputs: false })
      if (cycle === 0) await openShop(program)
      else await openDeskPort(program.page)
      // The first answer comes when the view stands for the whole journal.
      await program.page.evaluate(() => Reflect.get(window, 'deskPort').ask('staff.accounts', {}))
      startsMs.push(performance.now() - begunAt)
      const held = await promisesIn(program)
      lost.push(...[...acknowledged].filter((id) => !held.has(id)))
      expect(lost).toEqual([])
      if (cycle === cycles) await program.close()
      else {
        for (const id of await writeOn(program.page, 120 + (cycle % 10) * 25)) acknowledged.add(id)
        await killTree(present(program.app.process().pid, 'a running program has a number'))
      }
    }
    const log = readFileSync(join(folder, 'log/guitai.log'), 'utf8')
    const anew = log.split('\n').filter((line) => line.includes('made anew'))
    console.log(
      `${cycles} kills, ${acknowledged.size} acknowledged, ${lost.length} lost; view made anew ${anew.length} times`,
      `start with Playwright: median ${Math.round(startsMs.toSorted((a, b) => a - b)[cycles / 2] ?? 0)} ms`,
    )
    // Nothing else than a wiped view may lead to a rebuild: never an odd one.
    expect(anew.filter((line) => !line.includes('it is missing'))).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(cycles * 10)
  }, 150_000)
})

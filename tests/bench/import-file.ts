import type { Page } from 'playwright-core'

/** How orders and chat logs are asked to come in. */
const kinds = {
  orders: { domain: 'orders', look: 'orders.importPreview', said: {} },
  logs: {
    domain: 'inspection',
    look: 'inspection.importLook',
    said: { platform: null, day: null, ours: [], table: null },
  },
} as const

/** Takes a file in as a page does: slices over the port, a look, run, and the row until it is done. Gives ms. */
export async function importFile(page: Page, file: string, kind: keyof typeof kinds = 'orders'): Promise<number> {
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'bench-file'
    document.body.append(input)
  })
  await page.setInputFiles('#bench-file', file)
  return page.evaluate(async ({ domain, look, said }) => {
    const desk = Reflect.get(window, 'deskPort')
    const value = async (how: 'ask' | 'command', entry: string, input: unknown) => {
      const reply = await desk[how](entry, input)
      if (reply.kind !== 'answer') throw new Error(`${entry}: ${JSON.stringify(reply)}`)
      return reply.value
    }
    const input = document.getElementById('bench-file') as HTMLInputElement
    const chosen = input.files?.[0] as File
    const startedAt = performance.now()
    const { importId } = await value('command', `${domain}.importOpen`, {
      ...{ fileName: chosen.name, size: chosen.size },
      ...{ name: chosen.name, files: [{ name: chosen.name, size: chosen.size }] },
    })
    const sliceBytes = 1024 * 1024
    for (let from = 0; from < chosen.size; from += sliceBytes) {
      const bytes = new Uint8Array(await chosen.slice(from, from + sliceBytes).arrayBuffer())
      await value('command', `${domain}.importBytes`, {
        importId,
        file: 0,
        bytes,
        last: from + sliceBytes >= chosen.size,
      })
    }
    await value('command', look, { importId, ...said })
    await value('command', `${domain}.importRun`, { importId })
    for (;;) {
      const { state } = await value('ask', `${domain}.oneImport`, { importId })
      if (state === 'done') break
      if (state !== 'running') throw new Error(`the import ended as ${state}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    input.remove()
    return performance.now() - startedAt
  }, kinds[kind])
}

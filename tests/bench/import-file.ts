import type { Page } from 'playwright-core'

/** Takes a file in as the wizard does: slices over the port, preview, run, and the row until it is done. Gives ms. */
export async function importFile(page: Page, file: string): Promise<number> {
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'bench-file'
    document.body.append(input)
  })
  await page.setInputFiles('#bench-file', file)
  return page.evaluate(async () => {
    const desk = Reflect.get(window, 'deskPort')
    const value = async (how: 'ask' | 'command', entry: string, input: unknown) => {
      const reply = await desk[how](entry, input)
      if (reply.kind !== 'answer') throw new Error(`${entry}: ${JSON.stringify(reply)}`)
      return reply.value
    }
    const input = document.getElementById('bench-file') as HTMLInputElement
    const chosen = input.files?.[0] as File
    const startedAt = performance.now()
    const { importId } = await value('command', 'orders.importOpen', { fileName: chosen.name, size: chosen.size })
    const sliceBytes = 1024 * 1024
    for (let from = 0; from < chosen.size; from += sliceBytes) {
      const bytes = new Uint8Array(await chosen.slice(from, from + sliceBytes).arrayBuffer())
      await value('command', 'orders.importBytes', { importId, bytes, last: from + sliceBytes >= chosen.size })
    }
    await value('command', 'orders.importPreview', { importId })
    await value('command', 'orders.importRun', { importId })
    for (;;) {
      const { state } = await value('ask', 'orders.oneImport', { importId })
      if (state === 'done') break
      if (state !== 'running') throw new Error(`the import ended as ${state}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    input.remove()
    return performance.now() - startedAt
  })
}

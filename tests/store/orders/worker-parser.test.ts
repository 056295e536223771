import { describe, expect, it } from 'vitest'
import type { WorkerAnswer, WorkerLike } from '#store/workers/ask-worker.ts'
import type { ToWorker } from '#store/workers/import-worker.ts'
import { workerParser } from '#store/workers/worker-parser.ts'
import {
  importFile,
  inChunks,
  logOf,
  openImportDesk,
  sendFile,
  settled,
  utf8,
} from '#tests/fixtures/orders/import-desk.ts'
import { manyOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'

interface Spied {
  readonly worker: WorkerLike<ToWorker>
  readonly log: string[]
}

/** A worker in this thread: the real parser behind the messages of the real one. */
function spiedWorker(breaksAfter = Number.POSITIVE_INFINITY): Spied {
  const log: string[] = []
  let stream: ReturnType<typeof inChunks.open> | null = null
  let batches = 0
  const worker: WorkerLike<ToWorker> = {
    onmessage: null,
    onerror: null,
    terminate: () => void log.push('terminate'),
    postMessage(message: ToWorker) {
      log.push(message.kind)
      if (message.kind === 'open') stream = inChunks.open(message.file, message.job)
      else void answer(message)
    },
  }
  async function answer(message: Exclude<ToWorker, { kind: 'open' }>): Promise<void> {
    batches += 1
    const { n } = message
    const value = message.kind === 'preview' ? await inChunks.preview(message.file, message.job) : await stream?.next()
    const reply: WorkerAnswer =
      batches > breaksAfter ? { kind: 'bug', n, message: 'broken' } : { kind: 'value', n, value }
    worker.onmessage?.(new MessageEvent('message', { data: structuredClone(reply) }))
  }
  return { worker, log }
}

const bytes = utf8(taobaoList(Array.from({ length: 120 }, (_none, index) => manyOrder(index))))

describe('R27 files are read in a worker', { timeout: 30_000 }, () => {
  it('gives what the parser gives, one batch ahead, and ends its workers', async () => {
    const spied: Spied[] = []
    const parser = workerParser(() => {
      const next = spiedWorker()
      spied.push(next)
      return next.worker
    })
    const desk = await openImportDesk({ parser })
    expect(await importFile(desk, bytes)).toMatchObject({ state: 'done', addedOrders: 120, chunks: 3 })
    expect(spied.map(({ log }) => log.filter((one) => one !== 'terminate'))).toEqual([
      ['preview'],
      ['open', 'next', 'next', 'next', 'next'],
    ])
    expect(spied.every(({ log }) => log.includes('terminate'))).toBe(true)
  })

  it('a worker that dies keeps what was imported', async () => {
    let opened = 0
    const parser = workerParser(() => {
      opened += 1
      return spiedWorker(opened === 1 ? undefined : 2).worker
    })
    const desk = await openImportDesk({ parser })
    const importId = await sendFile(desk, bytes)
    await desk.ask('orders.importRun', { importId })
    await settled(desk)
    expect(await logOf(desk, importId)).toMatchObject({
      state: 'failed',
      problem: 'reader_stopped',
      addedOrders: 100,
    })
  })
})

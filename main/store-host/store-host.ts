import { type BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron'
import { openRemote, type Remote } from '#shared/kernel/remote.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import { type PortAbout, portChannel, type StoreBoot, type SystemMessage } from '#shared/wire.ts'
import { createStoreWindow, loadStore } from './store-window.ts'
import { type Client, Clients, handOver, refusingPort } from './window-ports.ts'

type Answers = Parameters<typeof openRemote>[1]

export interface StoreHost {
  start(): Promise<void>
  /** Gives a window its port to the store, now or as soon as there is a store. Asking again after a refusal tries again. */
  issuePort(client: Client): void
  call(name: string, ...args: unknown[]): Promise<unknown>
  /** No more commands; resolves when everything saved is applied, or after `limitMs`. */
  drain(limitMs: number): Promise<void>
  /** Ends the store, does `between`, and starts a new one (restore): windows get new ports. */
  restart(because: string, between?: () => Promise<void>): Promise<void>
  /** The same for a store that died or is of no use: at most three times a minute, then people are asked. */
  replaceFailed(because: string, between?: () => Promise<void>): void
  /** Ends the store; every page says why and offers to try again. */
  refuse(failure: Failure): void
}

interface Options {
  readonly preload: string
  /** Before each start: what the store is told and who answers it, or why it cannot start. */
  readonly prepare: () => Promise<Result<{ readonly boot: StoreBoot; readonly answers: Answers }>>
  readonly log: (level: 'info' | 'error', text: string, detail?: string) => void
}

/** Restarts within a minute before we stop trying. */
const mostRestarts = 3

export function createStoreHost({ preload, prepare, log }: Options): StoreHost {
  const clients = new Clients()
  let window: BrowserWindow | null = null
  let remote: Remote | null = null
  let refusal: Failure | null = null
  let isStopping = false
  let deaths: number[] = []

  function handPort(to: BrowserWindow, about: PortAbout): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    to.webContents.postMessage(portChannel, about, [port2])
    return port1
  }

  function connectClient(client: Client): void {
    if (refusal) handOver(client, refusingPort(refusal))
    else if (window && remote) handOver(client, handPort(window, { kind: 'window', window: client.window }))
  }

  async function start(): Promise<void> {
    refusal = null
    const opened = createStoreWindow(preload)
    window = opened
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      // Not from within this event: a window made while Chromium buries the process is put into it and dies with it.
      setImmediate(() => {
        if (window === opened && !isStopping) replaceFailed(`store process: ${reason}`)
      })
    })
    opened.webContents.on('will-navigate', (event) => event.preventDefault())
    opened.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    opened.on('close', (event) => {
      if (!isStopping) event.preventDefault()
    })
    const [prepared] = await Promise.all([
      prepare(),
      loadStore(opened).catch((error: unknown) => void log('error', String(error))),
    ])
    if (window !== opened || opened.isDestroyed()) return
    if (!prepared.ok) return refuse(prepared.failure)
    const { boot, answers } = prepared.value
    remote = connectSystem(handPort(opened, { kind: 'system', boot }), answers)
    for (const client of clients.living()) connectClient(client)
  }

  function end(because: string): void {
    remote?.abandon(because)
    remote = null
    const old = window
    window = null
    old?.destroy()
  }

  async function restart(because: string, between: () => Promise<void> = async () => undefined): Promise<void> {
    if (isStopping) return
    end(because)
    await between().catch((error: unknown) => log('error', 'between two stores', String(error)))
    await start()
  }

  function replaceFailed(because: string, between?: () => Promise<void>): void {
    const now = Date.now()
    deaths = [...deaths.filter((at) => now - at < minuteMs), now]
    log('error', `the store is replaced: ${because}`)
    if (deaths.length > mostRestarts) refuse({ code: 'store_given_up' })
    else void restart('store_restarted', between)
  }

  function refuse(failure: Failure): void {
    log('error', `no store: ${failure.code}`)
    end('store_restarted')
    refusal = failure
    for (const client of clients.living()) connectClient(client)
  }

  return {
    start,
    restart,
    replaceFailed,
    refuse,
    issuePort(client) {
      // Only somebody at a page that was refused tries again; a window that opens meanwhile is told why.
      if (!clients.add(client) || !refusal) return connectClient(client)
      deaths = []
      void start()
    },
    call: (name, ...args) => remote?.call(name, ...args) ?? Promise.reject(new Error('store_restarted')),
    async drain(limitMs) {
      isStopping = true
      if (!remote) return
      const limit = new Promise((resolve) => setTimeout(resolve, limitMs))
      await Promise.race([remote.call('drain').catch(() => undefined), limit])
      window?.destroy()
    },
  }
}

function connectSystem(port: MessagePortMain, answers: Answers): Remote {
  return openRemote(
    {
      post: (message) => port.postMessage(message),
      listen: (receive) => {
        port.on('message', ({ data }) => receive(data as SystemMessage))
        port.start()
      },
    },
    answers,
  )
}

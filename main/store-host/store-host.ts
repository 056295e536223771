import { type BrowserWindow, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { openRemote, type Remote } from '#shared/kernel/remote.ts'
import { type PortAbout, portChannel, type StoreBoot, type SystemMessage } from '#shared/wire.ts'
import { createStoreWindow, loadStore } from './store-window.ts'

type Answers = Parameters<typeof openRemote>[1]

export interface StoreHost {
  start(): Promise<void>
  /** Gives a window its port to the store, now or as soon as there is a store. */
  issuePort(to: WebContents, window: string, nonce: string): void
  call(name: string, ...args: unknown[]): Promise<unknown>
  /** No more commands; resolves when everything saved is applied, or after `limitMs`. */
  drain(limitMs: number): Promise<void>
  /** Ends the store and starts a new one (rebuild, restore): windows get new ports. */
  restart(because: string): Promise<void>
}

interface Options {
  readonly preload: string
  readonly answers: Answers
  readonly boot: () => StoreBoot
  readonly log: (level: 'info' | 'error', text: string, detail?: string) => void
  /** The store died too often: people are told, nothing is tried again by itself. */
  readonly onGivenUp: () => void
}

/** Restarts within a minute before we stop trying. */
const mostRestarts = 3
const minuteMs = 60_000

export function createStoreHost({ preload, answers, boot, log, onGivenUp }: Options): StoreHost {
  let window: BrowserWindow | null = null
  let remote: Remote | null = null
  let isStopping = false
  const clients = new Map<number, { to: WebContents; window: string; nonce: string }>()
  const deaths: number[] = []

  function handPort(about: PortAbout): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    window?.webContents.postMessage(portChannel, about, [port2])
    return port1
  }

  async function start(): Promise<void> {
    const opened = createStoreWindow(preload)
    window = opened
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      if (window === opened && !isStopping) void died(reason)
    })
    opened.webContents.on('will-navigate', (event) => event.preventDefault())
    opened.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    opened.on('close', (event) => {
      if (!isStopping) event.preventDefault()
    })
    await loadStore(opened)
    const port = handPort({ kind: 'system', boot: boot() })
    remote = openRemote(
      {
        post: (message) => port.postMessage(message),
        listen: (receive) => {
          port.on('message', ({ data }) => receive(data as SystemMessage))
          port.start()
        },
      },
      answers,
    )
    for (const client of clients.values()) connectClient(client)
  }

  function connectClient({ to, window: name, nonce }: { to: WebContents; window: string; nonce: string }): void {
    if (to.isDestroyed()) return
    const port = handPort({ kind: 'window', window: name })
    to.postMessage(portChannel, nonce, [port])
  }

  async function died(reason: string): Promise<void> {
    const now = Date.now()
    deaths.push(now)
    log('error', `the store ended: ${reason}`)
    if (deaths.filter((at) => now - at < minuteMs).length > mostRestarts) return onGivenUp()
    await replace('store_restarted')
  }

  async function replace(because: string): Promise<void> {
    remote?.abandon(because)
    remote = null
    const old = window
    window = null
    old?.destroy()
    await start()
  }

  return {
    start,
    restart: replace,
    issuePort(to, name, nonce) {
      const client = { to, window: name, nonce }
      clients.set(to.id, client)
      to.once('destroyed', () => clients.delete(to.id))
      if (remote) connectClient(client)
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

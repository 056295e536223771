import { newIdAt } from '#shared/kernel/id.ts'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Ask, type FromStore, type Notice, type Opening, portTag, type Reply, type Seat } from '#shared/wire.ts'
import { desktopBridge } from './desktop-client.ts'

/** An answer with the tables it was read from (queries). */
export interface Answer {
  readonly value: unknown
  readonly reads: readonly string[]
}

interface Waiting {
  readonly ask: Ask
  readonly resolve: (result: Result<Answer>) => void
}

export interface StoreClient {
  ask(entry: string, input: unknown): Promise<Result<Answer>>
  /** A command; `commandId` makes a retry of the same click harmless. */
  command(entry: string, input: unknown, commandId?: string): Promise<Result<Answer>>
  onNotice(listen: (notice: Notice | 'reconnected') => void): void
  /** Asks for a store once more after it was refused. */
  retry(): void
  readonly state: ReadableState
}

export interface ClientState {
  readonly seat: Seat | null
  readonly opening: Opening
}

interface ReadableState {
  get(): ClientState
  subscribe(listen: () => void): () => void
}

/** The program's clock as this window sees it: the computer's, moved only by tests. */
let clockOffsetMs = 0
export function now(): number {
  return Date.now() + clockOffsetMs
}

/**
 * One port to the store. When the store is replaced a new port comes: waiting queries are asked again, waiting commands
 * fail with `store_restarted` (whether they were saved is seen when the page asks again).
 */
export function createStoreClient(): StoreClient {
  let port: MessagePort | null = null
  let last = 0
  let state: ClientState = { seat: null, opening: { state: 'checking' } }
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<() => void>()
  const noticeListeners = new Set<(notice: Notice | 'reconnected') => void>()
  const nonce = crypto.randomUUID()

  function change(next: Partial<ClientState>): void {
    state = { ...state, ...next }
    for (const listen of listeners) listen()
  }

  function receive({ data }: MessageEvent<FromStore>): void {
    if (data.kind === 'seat') change({ seat: data.seat })
    else if (data.kind === 'opening') change({ opening: data.opening })
    else if (data.kind === 'clock') clockOffsetMs = data.offsetMs
    else if (data.kind === 'notice') for (const listen of noticeListeners) listen(data)
    else finish(data)
  }

  function finish(reply: Reply): void {
    const one = waiting.get(reply.n)
    waiting.delete(reply.n)
    one?.resolve(toResult(reply))
  }

  function adopt(next: MessagePort): void {
    const isFirst = port === null
    port?.close()
    port = next
    port.onmessage = receive
    for (const [n, { ask, resolve }] of [...waiting]) {
      if (ask.commandId === undefined || isFirst) port.postMessage(ask)
      else {
        waiting.delete(n)
        resolve(fail('store_restarted'))
      }
    }
    if (!isFirst) for (const listen of noticeListeners) listen('reconnected')
  }

  window.addEventListener('message', (event: MessageEvent<{ tag?: unknown; nonce?: unknown }>) => {
    const [given] = event.ports
    const isOurs = event.source === window && event.data?.tag === portTag && event.data.nonce === nonce
    if (isOurs && given) adopt(given)
  })
  desktopBridge().wantPort(nonce)

  function send(ask: Ask): Promise<Result<Answer>> {
    return new Promise((resolve) => {
      waiting.set(ask.n, { ask, resolve })
      port?.postMessage(ask)
    })
  }

  return {
    ask(entry, input) {
      last += 1
      return send({ kind: 'ask', n: last, entry, input })
    },
    command(entry, input, commandId = newIdAt(now())) {
      last += 1
      return send({ kind: 'ask', n: last, entry, input, commandId })
    },
    onNotice: (listen) => void noticeListeners.add(listen),
    retry() {
      change({ opening: { state: 'checking' } })
      desktopBridge().wantPort(nonce)
    },
    state: {
      get: () => state,
      subscribe(listen) {
        listeners.add(listen)
        return () => listeners.delete(listen)
      },
    },
  }
}

function toResult(reply: Reply): Result<Answer> {
  if (reply.kind === 'answer') return ok({ value: reply.value, reads: reply.reads ?? [] })
  const failure: Failure =
    reply.kind === 'failure' ? reply.failure : { code: 'bug', details: { reference: reply.reference } }
  return { ok: false, failure }
}

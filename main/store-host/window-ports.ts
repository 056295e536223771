import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import type { Failure } from '#shared/kernel/result.ts'
import { type FromStore, portChannel } from '#shared/wire.ts'

/** A page that wants a port to the store; its preload forwards the port by this nonce. */
export interface Client {
  readonly to: WebContents
  readonly window: string
  readonly nonce: string
}

/** Who wants a port: asked again for each new store. A page that is gone or was loaded anew is forgotten. */
export class Clients {
  readonly #all = new Map<string, Client>()

  /** Gives whether this page asks once more. */
  add(client: Client): boolean {
    const { to, nonce } = client
    const key = `${to.id} ${nonce}`
    const forget = () => this.#all.delete(key)
    const isKnown = this.#all.has(key)
    if (!isKnown) {
      to.once('destroyed', forget)
      to.once('did-navigate', forget)
    }
    this.#all.set(key, client)
    return isKnown
  }

  living(): Client[] {
    return [...this.#all.values()].filter(({ to }) => !to.isDestroyed())
  }
}

export function handOver({ to, nonce }: Client, port: MessagePortMain): void {
  if (!to.isDestroyed()) to.postMessage(portChannel, nonce, [port])
}

/** A port without a store behind it: says why, and answers every request with that. */
export function refusingPort(failure: Failure): MessagePortMain {
  const { port1, port2 } = new MessageChannelMain()
  const say = (message: FromStore) => port1.postMessage(message)
  port1.on('message', ({ data }) => {
    if (data?.kind === 'ask') say({ kind: 'failure', n: Number(data.n), failure })
  })
  port1.start()
  say({ kind: 'opening', opening: { state: 'refused', failure } })
  return port2
}

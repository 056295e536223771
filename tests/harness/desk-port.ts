import type { Page } from 'playwright-core'

/** A port of its own to the store, opened in the workbench page as its code does: the click side of every request. */
export async function openDeskPort(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nonce = crypto.randomUUID()
    const port = await new Promise<MessagePort>((resolve) => {
      addEventListener('message', function receive(event: MessageEvent) {
        const [given] = event.ports
        if (event.data?.nonce !== nonce || !given) return
        removeEventListener('message', receive)
        resolve(given)
      })
      Reflect.get(window, 'guitai').wantPort(nonce)
    })
    const waiting = new Map<number, (reply: unknown) => void>()
    let last = 0
    let drawn = 0
    port.onmessage = ({ data }) => {
      waiting.get(data.n)?.(data)
      waiting.delete(data.n)
    }
    /** UUIDv7 by hand: the page's own module is not reachable from here. */
    const newCommandId = () => {
      drawn += 1
      const ms = Date.now().toString(16).padStart(12, '0')
      const tail = drawn.toString(16).padStart(12, '0')
      return `${ms.slice(0, 8)}-${ms.slice(8)}-7${tail.slice(0, 3)}-8${tail.slice(3, 6)}-${crypto.randomUUID().slice(24)}`
    }
    const send = (entry: string, input: unknown, more: object) => {
      last += 1
      const n = last
      return new Promise((resolve) => {
        waiting.set(n, resolve)
        port.postMessage({ kind: 'ask', n, entry, input, ...more })
      })
    }
    const desk = {
      ask: (entry: string, input: unknown) => send(entry, input, {}),
      command: (entry: string, input: unknown) => send(entry, input, { commandId: newCommandId() }),
    }
    Reflect.set(window, 'deskPort', desk)
  })
}

export interface DeskReply {
  readonly kind: 'answer' | 'failure' | 'bug'
  readonly value?: unknown
  readonly failure?: { readonly code: string; readonly details?: Readonly<Record<string, unknown>> }
  readonly reference?: string
}

/** One request through the port of `openDeskPort`. */
export function askDesk(page: Page, how: 'ask' | 'command', entry: string, input: unknown): Promise<DeskReply> {
  return page.evaluate(([way, name, given]) => Reflect.get(window, 'deskPort')[way as string](name, given), [
    how,
    entry,
    input,
  ] as const)
}

/** As `askDesk`, giving the value; throws with what came instead. */
export async function deskValue<V = unknown>(
  page: Page,
  how: 'ask' | 'command',
  entry: string,
  input: unknown,
): Promise<V> {
  const reply = await askDesk(page, how, entry, input)
  if (reply.kind !== 'answer') throw new Error(`${entry}: ${JSON.stringify(reply)}`)
  return reply.value as V
}

import type { SystemMessage } from '#shared/wire.ts'

/** The part of a port both ends share: Chromium's MessagePort and Electron's MessagePortMain differ in the rest. */
export interface CallPort {
  post(message: SystemMessage): void
  listen(receive: (message: SystemMessage) => void): void
}

type Answers = Readonly<Record<string, (...args: never[]) => unknown>>

export interface Remote {
  call(name: string, ...args: unknown[]): Promise<unknown>
  /** Fails every call that still waits: the other side is gone. */
  abandon(because: string): void
}

/** Numbered calls in both directions over one port. An answer that throws is told to the caller as an error. */
export function openRemote(port: CallPort, answers: Answers): Remote {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0

  async function serve(n: number, name: string, args: readonly unknown[]): Promise<void> {
    try {
      if (!Object.hasOwn(answers, name)) throw new Error(`no answer for ${name}`)
      const value = await (answers[name] as (...given: unknown[]) => unknown)(...args)
      port.post({ kind: 'return', n, value })
    } catch (error) {
      port.post({ kind: 'error', n, message: error instanceof Error ? error.message : String(error) })
    }
  }

  port.listen((message) => {
    if (message.kind === 'call') return void serve(message.n, message.name, message.args)
    const caller = waiting.get(message.n)
    waiting.delete(message.n)
    if (message.kind === 'return') caller?.resolve(message.value)
    else caller?.reject(new Error(message.message))
  })

  return {
    call(name, ...args) {
      last += 1
      const n = last
      return new Promise((resolve, reject) => {
        waiting.set(n, { resolve, reject })
        port.post({ kind: 'call', n, name, args })
      })
    },
    abandon(because) {
      for (const { reject } of waiting.values()) reject(new Error(because))
      waiting.clear()
    },
  }
}

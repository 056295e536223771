import type { OpenBuyer } from '#renderer/features/reception/open-buyer.ts'
import { fail, type Result } from '#shared/kernel/result.ts'
import { secondMs } from '#shared/kernel/time.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import type { DeskAct } from './desk-act.ts'

/** A script for a buyer, with all that fills it; what the agent typed for it is kept with the buyer. */
export interface Take {
  readonly buyerId: string
  readonly script: FoundScript
  readonly values: VariableValues
  readonly typed: VariableValues
}

/** palette window -> the window people work in */
export type ToDesk =
  | { readonly to: 'desk'; readonly kind: 'hello' }
  | { readonly to: 'desk'; readonly kind: 'act'; readonly act: DeskAct }
  | { readonly to: 'desk'; readonly kind: 'turn'; readonly by: 1 | -1 }
  | { readonly to: 'desk'; readonly kind: 'take'; readonly n: number; readonly take: Take }
  | { readonly to: 'desk'; readonly kind: 'next'; readonly n: number }

/** and back */
export type ToPalette =
  | { readonly to: 'palette'; readonly kind: 'buyer'; readonly buyer: OpenBuyer | null }
  | { readonly to: 'palette'; readonly kind: 'done'; readonly n: number; readonly result: Result<unknown> }

/** Both windows show pages of one origin: they reach each other without the main process. */
const name = 'guitai:desk'

/** Longest wait for the other window (ms). */
const patienceMs = 5 * secondMs

export interface DeskLine {
  act(act: DeskAct): void
  turn(by: 1 | -1): void
  take(take: Take): Promise<Result<unknown>>
  next(): Promise<Result<unknown>>
}

/** The palette's end: `onBuyer` hears who is open there, now and at each change. */
export function callDesk(onBuyer: (buyer: OpenBuyer | null) => void): DeskLine & { hangUp(): void } {
  const channel = new BroadcastChannel(name)
  const send = (message: ToDesk) => channel.postMessage(message)
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  let last = 0
  channel.onmessage = ({ data }: MessageEvent<ToPalette | ToDesk>) => {
    if (data.to !== 'palette') return
    if (data.kind === 'buyer') onBuyer(data.buyer)
    else waiting.get(data.n)?.(data.result)
  }
  send({ to: 'desk', kind: 'hello' })

  function wait(message: (n: number) => ToDesk): Promise<Result<unknown>> {
    last += 1
    const n = last
    return new Promise((resolve) => {
      const finish = (result: Result<unknown>) => {
        clearTimeout(timer)
        waiting.delete(n)
        resolve(result)
      }
      const timer = setTimeout(() => finish(fail('no_answer')), patienceMs)
      waiting.set(n, finish)
      send(message(n))
    })
  }

  return {
    act: (act) => send({ to: 'desk', kind: 'act', act }),
    turn: (by) => send({ to: 'desk', kind: 'turn', by }),
    take: (take) => wait((n) => ({ to: 'desk', kind: 'take', n, take })),
    next: () => wait((n) => ({ to: 'desk', kind: 'next', n })),
    hangUp: () => channel.close(),
  }
}

/** What the window people work in answers. */
export interface DeskEnd extends DeskLine {
  buyer(): OpenBuyer | null
  onBuyer(listen: (buyer: OpenBuyer | null) => void): () => void
}

/** The other end; gives a way to hang up. */
export function answerPalette(desk: DeskEnd): () => void {
  const channel = new BroadcastChannel(name)
  const send = (message: ToPalette) => channel.postMessage(message)
  const tell = (buyer: OpenBuyer | null) => send({ to: 'palette', kind: 'buyer', buyer })
  async function answer(message: ToDesk): Promise<void> {
    if (message.kind === 'hello') tell(desk.buyer())
    else if (message.kind === 'act') desk.act(message.act)
    else if (message.kind === 'turn') desk.turn(message.by)
    else {
      const result = await (message.kind === 'take' ? desk.take(message.take) : desk.next())
      send({ to: 'palette', kind: 'done', n: message.n, result: result.ok ? { ok: true, value: null } : result })
    }
  }
  channel.onmessage = ({ data }: MessageEvent<ToPalette | ToDesk>) => {
    if (data.to === 'desk') void answer(data)
  }
  const forget = desk.onBuyer(tell)
  tell(desk.buyer())
  return () => {
    forget()
    tell(null)
    channel.close()
  }
}

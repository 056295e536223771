import type { Ask, FromStore, Seat } from '#shared/wire.ts'

/** One window's port. What it may do follows from the seat main gave the port, never from its messages. */
export interface Connection {
  readonly window: string
  /** The journal position this window was last told: its queries wait for it (read your own writes). */
  position: number
  send(message: FromStore): void
}

/** All windows of one desk share its seat: signing in at one of them seats the person at the desk. */
export interface DeskSeat {
  current(): Seat
  change(seat: Seat): void
}

export function connect(
  port: MessagePort,
  window: string,
  onAsk: (connection: Connection, ask: Ask) => void,
): Connection {
  const connection: Connection = {
    window,
    position: 0,
    send: (message) => port.postMessage(message),
  }
  port.onmessage = ({ data }: MessageEvent<Ask>) => {
    if (data?.kind === 'ask') onAsk(connection, data)
  }
  port.start()
  return connection
}

import type { Ask, FromStore, Opening, Seat, Told } from '#shared/wire.ts'
import { type Connection, connect } from '#store/dispatch/connection.ts'

/** The windows of this desk, and what all of them are told: how far the store is, who sits here, the clock. */
export interface DeskWindows {
  readonly connections: ReadonlySet<Connection>
  add(port: MessagePort, window: string, onAsk: (connection: Connection, ask: Ask) => void): void
  opening(next: Opening): void
  /** What main has to say to people, once the store is open. */
  told(next: readonly Told[]): void
  readonly seat: { current(): Seat; change(next: Seat): void }
  readonly clock: { offsetMs(): number; move(offsetMs: number): void }
}

export function createDeskWindows(firstOffsetMs: number, onSeat: (seat: Seat) => void): DeskWindows {
  const connections = new Set<Connection>()
  let offsetMs = firstOffsetMs
  let opening: Opening = { state: 'checking' }
  let seat: Seat = { state: 'noShop', shop: null, person: null }

  function send(message: FromStore): void {
    for (const connection of connections) connection.send(message)
  }

  function changeOpening(next: Opening): void {
    opening = next
    send({ kind: 'opening', opening })
  }

  return {
    connections,
    add(port, window, onAsk) {
      const connection = connect(port, window, onAsk)
      connections.add(connection)
      connection.send({ kind: 'clock', offsetMs })
      connection.send({ kind: 'seat', seat })
      connection.send({ kind: 'opening', opening })
    },
    opening: changeOpening,
    told(next) {
      if (opening.state === 'open') changeOpening({ state: 'open', told: next })
    },
    seat: {
      current: () => seat,
      change(next) {
        seat = next
        onSeat(next)
        send({ kind: 'seat', seat })
      },
    },
    clock: {
      offsetMs: () => offsetMs,
      move(next) {
        offsetMs = next
        send({ kind: 'clock', offsetMs })
      },
    },
  }
}

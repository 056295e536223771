import { contract } from '#shared/contract.ts'
import type { Ask, Opening, Seat, StoreBoot } from '#shared/wire.ts'
import { databaseName, openDatabase } from '#store/db/database.ts'
import { createCommitQueue } from '#store/dispatch/commit-queue.ts'
import { type Connection, connect } from '#store/dispatch/connection.ts'
import { createGate, type Gate, logBug } from '#store/dispatch/dispatch.ts'
import { createNotices } from '#store/feed/notices.ts'
import { handlers } from '#store/handlers.ts'
import type { Host } from '#store/host.ts'
import { createShopScripts } from '#store/scripts/script-index.ts'
import { createSearchIndex } from '#store/search/search-index.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { firstSeat } from './first-seat.ts'

export interface OpenStore {
  connectWindow(port: MessagePort, window: string): void
  lock(): void
  setClock(offsetMs: number): void
  checkpoint(): Promise<void>
  drain(): Promise<void>
}

/** Opens the view, brings it up to the journal, then answers windows. Windows that come early see how far it is. */
export function openStore(boot: StoreBoot, host: Host): OpenStore {
  const connections = new Set<Connection>()
  let offsetMs = boot.clockOffsetMs
  let opening: Opening = { state: 'checking' }
  let seat: Seat = { state: 'noShop', shop: null, person: null }
  let gate: Gate | null = null
  const clock = () => Date.now() + offsetMs

  function tell(next: Opening): void {
    opening = next
    for (const connection of connections) connection.send({ kind: 'opening', opening })
  }

  function changeSeat(next: Seat): void {
    seat = next
    host.seatChanged(next)
    for (const connection of connections) connection.send({ kind: 'seat', seat })
  }

  async function answer(connection: Connection, ask: Ask): Promise<void> {
    await ready.catch(() => undefined)
    if (!gate) return connection.send({ kind: 'failure', n: ask.n, failure: { code: 'opening' } })
    connection.send(await gate.dispatch(connection, ask))
  }

  async function open(): Promise<void> {
    const db = openDatabase(databaseName(boot.epoch, boot.generation))
    const applied = await bringUpToDate(db, boot, host, tell)
    const search = createSearchIndex()
    const scripts = createShopScripts()
    const notices = createNotices(
      () => connections,
      () => performance.now(),
    )
    const queue = createCommitQueue({
      db,
      applied,
      onApplied: (frames) => {
        search.follow(frames)
        scripts.follow(frames)
        notices(frames)
      },
      onBroken: (error) => void logBug(host, 'apply', error, clock()),
    })
    seat = await firstSeat(db, boot.resumePersonId)
    gate = createGate({
      contract,
      handlers,
      db,
      queue,
      host,
      search,
      scripts,
      seat: { current: () => seat, change: changeSeat },
      clock,
      deskId: boot.deskId,
      checksOutputs: boot.checksOutputs,
      verified: Promise.resolve(),
    })
    changeSeat(seat)
    tell({ state: 'open', told: boot.told })
  }

  const ready = open().catch((error: unknown) => {
    const reference = logBug(host, 'open', error, clock())
    tell({ state: 'refused', failure: { code: 'store_unopened', details: { reference } } })
    throw error
  })

  return {
    connectWindow(port, window) {
      const connection = connect(port, window, (from, ask) => void answer(from, ask))
      connections.add(connection)
      connection.send({ kind: 'clock', offsetMs })
      connection.send({ kind: 'seat', seat })
      connection.send({ kind: 'opening', opening })
    },
    lock() {
      if (seat.state === 'signedIn') changeSeat({ ...seat, state: 'locked' })
    },
    setClock(next) {
      offsetMs = next
      for (const connection of connections) connection.send({ kind: 'clock', offsetMs })
    },
    checkpoint: async () => undefined,
    drain: async () => gate?.drain(),
  }
}

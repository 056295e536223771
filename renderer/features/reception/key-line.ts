/** Where keys act: the page, or a test's stand-in for it. */
export interface KeyPlace {
  /** The buyer that keys are meant for; null when none is open. */
  openId(): string | null
  /** The buyer on screen; the last one stays while another is read. */
  shownId(): string | null
  /** The buyer whose reception has just ended, when the page turned to the next one by itself. */
  endedId(): string | null
  /** Something is being done for this buyer, or what the step shows is still being read. */
  isBusy(id: string): boolean
  /** Presses the button of that name; false when there is none to press. */
  press(name: string): boolean
  refuse(id: string, code: KeyRefusal): void
  /** Resolves when the page may have changed. */
  pause(): Promise<void>
  /** Ms of any clock that only goes forward. */
  now(): number
}

/** The words are under `reception.failure.<code>`. */
export type KeyRefusal = 'key_not_now' | 'key_not_here' | 'key_dropped' | 'key_too_late'

interface Key {
  readonly name: string
  readonly id: string
  readonly pressedAt: number
}

/** These do what the step is there for just then: they wait until it is the step that comes next. */
const stepKeys = ['step', 'step-next', 'step-back']

/** Nobody remembers a key for longer than this (ms). */
const heldAtMostMs = 5_000

/**
 * Keys typed ahead. A key waits while the one before it is still at work or the step is being read; then it is carried
 * out once, for the buyer it was meant for. When that is not possible any more it is refused, and people are told.
 */
export function createKeyLine(place: KeyPlace): { press(name: string): void } {
  let held: readonly Key[] = []
  let isCarrying = false

  function mayAct({ id, name }: Key): boolean {
    return place.shownId() === id && !(stepKeys.includes(name) && place.isBusy(id))
  }

  function act({ id, name }: Key, wasHeld: boolean): void {
    if (place.press(name)) return
    place.refuse(id, wasHeld || stepKeys.includes(name) ? 'key_not_now' : 'key_not_here')
  }

  /** Keys of a buyer who was left are never carried out at the next one; what it says stands where people look now. */
  function dropStrangers(): void {
    const openId = place.openId()
    if (openId !== null && held.some(({ id }) => id !== openId)) place.refuse(openId, 'key_dropped')
    held = held.filter(({ id }) => id === openId)
  }

  async function carryOut(): Promise<void> {
    isCarrying = true
    while (held.length > 0) {
      await place.pause()
      dropStrangers()
      const [first, ...rest] = held
      if (!first) break
      const isLate = place.now() - first.pressedAt > heldAtMostMs
      if (!isLate && !mayAct(first)) continue
      held = rest
      if (isLate) place.refuse(first.id, 'key_too_late')
      else act(first, true)
    }
    isCarrying = false
  }

  return {
    press(name) {
      const id = place.openId()
      if (id === null) return void place.press(name)
      const key = { name, id, pressedAt: place.now() }
      const shown = place.shownId()
      if (shown !== id && shown !== null && shown === place.endedId()) return place.refuse(id, 'key_dropped')
      if (held.length === 0 && mayAct(key)) return act(key, false)
      held = [...held, key]
      if (!isCarrying) void carryOut()
    },
  }
}

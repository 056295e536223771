import { app } from 'electron'

/** The program's clock. With `--test-clock` a journey may move it; without the switch it is the real one. */
export interface TestClock {
  readonly now: () => number
  offsetMs(): number
  listen(onMove: (offsetMs: number) => void): void
}

export function openTestClock(): TestClock {
  let offset = 0
  let tell: (offsetMs: number) => void = () => undefined
  if (app.commandLine.hasSwitch('test-clock')) {
    offset = Number(app.commandLine.getSwitchValue('test-clock')) || 0
    const move = (offsetMs: number) => {
      offset = offsetMs
      tell(offsetMs)
    }
    Object.assign(globalThis, { guitaiMoveClock: move })
  }
  return {
    now: () => Date.now() + offset,
    offsetMs: () => offset,
    listen: (onMove) => {
      tell = onMove
    },
  }
}

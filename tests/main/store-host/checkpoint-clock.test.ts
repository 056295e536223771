import { describe, expect, it } from 'vitest'
import { isCheckpointDue } from '#main/store-host/checkpoint-clock.ts'

const at = (text: string) => Date.parse(`2025-11-${text}+08:00`)
const need = { lastAt: at('05T16:40'), frames: 1, bytes: 0, newBytes: 0 }

describe('when a checkpoint is due', () => {
  it.each([
    ['before the shift ends', '05T23:59', false],
    ['right at its end, while people change places', '06T00:02', false],
    ['a little after midnight', '06T00:03', true],
    ['the next morning, when the desk was off at midnight', '06T08:30', true],
  ])('%s: %s', (_when, now, isDue) => {
    expect(isCheckpointDue({ ...need, now: at(now) })).toBe(isDue)
  })

  it.each([
    ['nothing was saved since the newest one', { ...need, frames: 0, lastAt: at('01T08:00') }, false],
    ['there is none yet', { ...need, lastAt: null }, true],
    ['the journal has grown by more than 64 MB', { ...need, bytes: 65 * 1024 * 1024 }, true],
    ['an import is running: it waits', { ...need, bytes: 90 * 1024 * 1024, newBytes: 9 * 1024 * 1024 }, false],
    ['an import runs on and on', { ...need, bytes: 1.1 * 1024 ** 3, newBytes: 9 * 1024 * 1024 }, true],
    ['the day shift ended since the newest one', { ...need, lastAt: at('05T09:00') }, true],
  ])('%s', (_why, given, isDue) => {
    expect(isCheckpointDue({ ...given, now: at('05T17:00') })).toBe(isDue)
  })
})

import { dayOf, hourMs, minuteMs, startOfDay } from '#shared/kernel/time.ts'

/** Ends of the shifts: the day shift's at 16:30, the night shift's at 24:00 (R02), in ms after midnight. */
const shiftEndsMs = [0, 16.5 * hourMs]
/** The walk over the view begins a little after the shift's end: people sign out and in at that moment. */
const afterMs = 3 * minuteMs
/** A journal grown by this much is slow to replay. */
const mostGrownBytes = 64 * 1024 * 1024
/** An import is running: a walk over the view beside it would hold both up. */
const busyBytes = 8 * 1024 * 1024
/** Grown by this much, even a busy desk makes one. */
const farGrownBytes = 1024 * 1024 * 1024

export interface CheckpointNeed {
  readonly now: number
  /** When the newest checkpoint was made; null when there is none. */
  readonly lastAt: number | null
  /** Frames and bytes in the journal that it does not hold. */
  readonly frames: number
  readonly bytes: number
  /** How much the journal grew since the last look, a minute ago. */
  readonly newBytes: number
}

/** Whether a checkpoint is to be made now: the first one, once after each shift's end, and when the journal has grown long. */
export function isCheckpointDue({ now, lastAt, frames, bytes, newBytes }: CheckpointNeed): boolean {
  if (frames === 0) return false
  if (newBytes > busyBytes && bytes < farGrownBytes) return false
  if (bytes > mostGrownBytes) return true
  return lastAt === null || lastAt < lastShiftEnd(now)
}

function lastShiftEnd(now: number): number {
  const today = startOfDay(dayOf(now - afterMs))
  const ends = shiftEndsMs.map((ms) => today + ms + afterMs).filter((at) => at <= now)
  return Math.max(...ends)
}

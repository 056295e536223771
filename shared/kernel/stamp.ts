/** A hybrid logical clock value: sortable text, never going back at one desk (architecture S3). */
export interface StampState {
  readonly ms: number
  readonly counter: number
}

/** The stamp after `last` at `nowMs`: the clock when it moved on, else the next counter. */
export function nextStamp(last: StampState, nowMs: number): StampState {
  return nowMs > last.ms ? { ms: nowMs, counter: 0 } : { ms: last.ms, counter: last.counter + 1 }
}

/** `000001770000000000-0003-<desk>`. */
export function formatStamp(stamp: StampState, deskId: string): string {
  return `${String(stamp.ms).padStart(15, '0')}-${String(stamp.counter).padStart(5, '0')}-${deskId}`
}
